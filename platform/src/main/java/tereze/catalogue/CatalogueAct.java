package tereze.catalogue;

import tereze.acts.Act;
import tereze.acts.Kind;

/// Acts of the catalogue.
public sealed interface CatalogueAct extends Act {
    /// A version of a service was declared. Its content is fixed from now on.
    ///
    /// @param sha256 see [Definition#sha256]
    @Kind(value = "catalogue.defined/1", number = 550)
    record Defined(String service, int edition, String sha256) implements CatalogueAct {}

    /// The same for a version that does not allow a power of attorney.
    ///
    /// @param sha256 see [Definition#sha256]
    @Kind(value = "catalogue.defined-undelegable/1", number = 551)
    record DefinedUndelegable(String service, int edition, String sha256) implements CatalogueAct {}

    /// A version that expects a rush when it opens was declared.
    ///
    /// @param sha256 see [Definition#sha256]
    /// @param openingMinute arrivals in the worst minute
    @Kind(value = "catalogue.defined-in-rush/1", number = 552)
    record DefinedInRush(String service, int edition, String sha256, boolean delegable, int openingMinute)
            implements CatalogueAct {}
}
