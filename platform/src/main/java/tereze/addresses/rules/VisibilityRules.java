package tereze.addresses.rules;

import tereze.acts.PersonId;
import tereze.addresses.Registration;
import tereze.addresses.Viewer;

/// The one place that decides who may see the address of a protected person.
public final class VisibilityRules {
    private VisibilityRules() {}

    /// Whether the viewer may see a registration. If it is hidden or its person is protected, only three may: the
    /// person, an agency whose legal basis includes hidden addresses, and the rules of the platform.
    ///
    /// @param underProtection whether the person is protected now
    public static boolean shows(Registration registration, boolean underProtection, Viewer viewer) {
        return opens(viewer, registration.person()) || !(registration.sealed() || underProtection);
    }

    /// Whether the viewer may see the address of a protected person.
    public static boolean opens(Viewer viewer, PersonId person) {
        return switch (viewer) {
            case Viewer.Citizen(PersonId self) -> self.equals(person);
            case Viewer.Agency(boolean sealingGround) -> sealingGround;
            case Viewer.Rules() -> true;
        };
    }
}
