package tereze.acts;

import java.util.UUID;

/// Who acts. A record names an agency or the platform. It blinds a person, so that two records of one person have no
/// value in common.
///
/// @param id the surrogate id of a person or an agency, or that of the platform
public record Actor(UUID id, boolean isPerson) {
    /// The platform itself: the actor of scheduled jobs, such as an expiry.
    public static final Actor SYSTEM = new Actor(new UUID(0, 0), false);

    public static Actor person(PersonId person) {
        return new Actor(person.value(), true);
    }

    public static Actor agency(UUID agency) {
        return new Actor(agency, false);
    }
}
