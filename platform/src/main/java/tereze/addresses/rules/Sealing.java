package tereze.addresses.rules;

import tereze.acts.PersonId;
import tereze.addresses.Registration;
import tereze.addresses.Viewer;

/// The one place that says who is shown where a person under protection lives.
public final class Sealing {
    private Sealing() {}

    /// Whether this viewer may be shown this registration: one that is sealed, or whose person is under protection, is
    /// shown to nobody but that person, an agency on the ground that opens it, and the platform's own rules.
    ///
    /// @param underProtection whether the person is under protection now
    public static boolean shows(Registration registration, boolean underProtection, Viewer viewer) {
        return opens(viewer, registration.person()) || !(registration.sealed() || underProtection);
    }

    /// Whether this viewer may be shown where a person lives who is under protection.
    public static boolean opens(Viewer viewer, PersonId person) {
        return switch (viewer) {
            case Viewer.Citizen(PersonId self) -> self.equals(person);
            case Viewer.Agency(boolean sealingGround) -> sealingGround;
            case Viewer.Rules() -> true;
        };
    }
}
