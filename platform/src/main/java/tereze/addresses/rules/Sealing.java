package tereze.addresses.rules;

import tereze.addresses.Registration;
import tereze.addresses.Viewer;

/// The one place that says who is shown where a person under protection lives.
public final class Sealing {
    private Sealing() {}

    /// Whether this viewer may be shown this registration: a sealed one is shown to nobody but the person, an agency on
    /// the ground that opens it, and the platform's own rules.
    public static boolean shows(Registration registration, Viewer viewer) {
        if (!registration.sealed()) {
            return true;
        }
        return switch (viewer) {
            case Viewer.Citizen(var person) -> person.equals(registration.person());
            case Viewer.Agency(boolean sealingGround) -> sealingGround;
            case Viewer.Rules() -> true;
        };
    }
}
