package tereze.rehearsal;

import tereze.cases.RegisteredOffers;
import tereze.catalogue.Catalogue;
import tereze.catalogue.CatalogueFiles;
import tereze.catalogue.DeclarationsFaulty;
import tereze.catalogue.Definition;
import tereze.catalogue.FurtherServices;
import tereze.catalogue.Rehearsal;
import tereze.catalogue.ServiceInfo;
import tereze.law.LawConfiguration;

/// The services of this build, read as the server reads them.
public final class DeclaredServices {
    private final Catalogue catalogue;

    private DeclaredServices(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// The services of the country and of the folder of the installation.
    ///
    /// @param folder as in `tereze.services.folder`; empty: none
    /// @throws CannotRehearse if one is wrong
    public static DeclaredServices read(String folder) {
        try {
            LawConfiguration law = new LawConfiguration();
            return new DeclaredServices(CatalogueFiles.catalogue(
                    CatalogueFiles.vocabulary(law.law(), law.enactments(), RegisteredOffers.onClassPath()),
                    new FurtherServices(folder)));
        } catch (DeclarationsFaulty e) {
            throw new CannotRehearse(
                    "the declared services have mistakes: " + e.mistakes().getFirst() + " (./tereze check shows all)");
        }
    }

    /// A service that can be rehearsed.
    ///
    /// @throws CannotRehearse if there is none of this name, or its declaration does not say how it is rehearsed
    public Declared rehearsable(String id) {
        Definition definition = catalogue
                .find(id)
                .orElseThrow(
                        () -> new CannotRehearse("there is no service " + id + " (expected: one that is declared)"));
        ServiceInfo info = definition.about();
        Rehearsal rehearsal = info.rehearsal();
        if (rehearsal == null) {
            throw new CannotRehearse(
                    "the declaration of " + id + " does not say how it is rehearsed (expected: rehearsal: "
                            + "{as: tenant, owner, adult or parent, form: {…}})");
        }
        return new Declared(
                id,
                definition.version(),
                info.agency(),
                info.busiestDay(),
                info.openingMinute(),
                info.forChildren() && rehearsal.as() == Rehearsal.As.PARENT,
                rehearsal);
    }

    /// Whether a service of this name is declared.
    public boolean has(String id) {
        return catalogue.find(id).isPresent();
    }
}
