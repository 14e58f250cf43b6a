package tereze.access;

import java.util.List;
import java.util.UUID;
import tereze.acts.Actor;
import tereze.acts.PersonId;

/// The sender of a request, as an argument of a controller method. A parameter of type [Caller], [Person], [Officer]
/// or [AgencyClient] refuses other callers with 403.
public sealed interface Caller {
    /// Who acts if this caller sends a command.
    Actor actor();

    /// A person, with or without roles.
    sealed interface Person extends Caller {
        PersonId person();

        @Override
        default Actor actor() {
            return Actor.person(person());
        }
    }

    /// A person without roles.
    record Citizen(PersonId person) implements Person {}

    /// A person with roles that are valid at the time of the request.
    record Officer(PersonId person, List<Role> roles) implements Person {
        public Officer {
            roles = List.copyOf(roles);
        }
    }

    /// An agency's system, authenticated by client credentials.
    ///
    /// @param agency the agency's id
    /// @param code its stable code, such as `education`
    record AgencyClient(UUID agency, String code) implements Caller {
        @Override
        public Actor actor() {
            return Actor.agency(agency);
        }
    }
}
