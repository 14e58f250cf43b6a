package tereze.testing;

import tereze.cases.RegisteredOffers;
import tereze.catalogue.Catalogue;
import tereze.catalogue.CatalogueFiles;
import tereze.catalogue.Vocabulary;
import tereze.law.LawConfiguration;

/// The country's services and the names that they can use, as `./tereze check` reads them.
public final class ShippedCatalogue {
    private ShippedCatalogue() {}

    /// The names that declarations can use.
    public static Vocabulary vocabulary() {
        LawConfiguration law = new LawConfiguration();
        return CatalogueFiles.vocabulary(law.law(), law.enactments(), RegisteredOffers.onClassPath());
    }

    /// The country's services.
    public static Catalogue read() {
        return CatalogueFiles.catalogue(vocabulary());
    }
}
