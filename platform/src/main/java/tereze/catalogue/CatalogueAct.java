package tereze.catalogue;

import tereze.acts.Act;
import tereze.acts.Kind;

/// What happens to the catalogue.
public sealed interface CatalogueAct extends Act {
    /// A version of a service was declared. Its content is fixed from here on.
    ///
    /// @param sha256 see [Definition#sha256]
    @Kind("catalogue.defined/1")
    record Defined(String service, int edition, String sha256) implements CatalogueAct {}

    /// So was one in which nobody may let another apply by a power of attorney.
    ///
    /// @param sha256 see [Definition#sha256]
    @Kind("catalogue.defined-undelegable/1")
    record DefinedUndelegable(String service, int edition, String sha256) implements CatalogueAct {}
}
