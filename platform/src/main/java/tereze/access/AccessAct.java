package tereze.access;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.acts.Act;
import tereze.acts.Kind;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.agencies.Territory;

/// Acts about roles, and every access to a person's data.
public sealed interface AccessAct extends Act {
    /// An act that makes or ends a role.
    sealed interface OfRole extends AccessAct {}

    /// A person got a role.
    @Kind(value = "access.role-granted/1", number = 400)
    record RoleGranted(Subject<Grant> holder) implements OfRole {
        /// The personal part: the role and its territory.
        public record Grant(
                String role,
                String agency,
                Territory territory,
                Instant since,
                @Nullable Instant until) {}
    }

    /// A role ended before its time.
    @Kind(value = "access.role-ended/1", number = 401)
    record RoleEnded(Subject<End> holder) implements OfRole {
        /// The personal part: when it ended.
        public record End(Instant at) {}
    }

    /// An officer or an agency saw a person's data.
    @Kind(value = "access.seen/1", number = 402)
    record Seen(@Nullable String agency, Subject<DataAccessed> person) implements AccessAct, DataAccess {
        @Override
        public Optional<DataAccessed> seenOf(PersonId who) {
            return person.person().equals(who) ? Optional.ofNullable(person.part()) : Optional.empty();
        }
    }
}
