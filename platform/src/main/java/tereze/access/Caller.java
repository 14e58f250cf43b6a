package tereze.access;

import java.util.List;
import java.util.UUID;
import tereze.acts.PersonId;

/// Who sent a request. An argument of any controller method: taken as [Caller], as [Person], [Officer] or
/// [AgencyClient], it refuses with 403 whom the parameter does not admit.
public sealed interface Caller {
    /// The surrogate id under which acts name this caller.
    UUID actor();

    /// A person, in whatever capacity.
    sealed interface Person extends Caller {
        PersonId person();

        @Override
        default UUID actor() {
            return person().value();
        }
    }

    /// A person who holds no role.
    record Citizen(PersonId person) implements Person {}

    /// A person who holds roles, all of which stand at the time of the request.
    record Officer(PersonId person, List<Role> roles) implements Person {
        public Officer {
            roles = List.copyOf(roles);
        }
    }

    /// An agency's own system, signed in by client credentials.
    ///
    /// @param agency the agency's id
    /// @param code its stable code, such as `education`
    record AgencyClient(UUID agency, String code) implements Caller {
        @Override
        public UUID actor() {
            return agency;
        }
    }
}
