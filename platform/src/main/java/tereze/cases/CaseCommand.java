package tereze.cases;

import java.util.List;
import java.util.Set;
import tereze.access.Role;
import tereze.acts.PersonId;

/// What can be asked of a case that stands.
public sealed interface CaseCommand {
    /// A person who was asked says yes.
    record GiveConsent(PersonId by) implements CaseCommand {}

    /// A person who was asked says no.
    ///
    /// @param reason in their own words; may be empty
    record RefuseConsent(PersonId by, String reason) implements CaseCommand {}

    /// The applicant, or whoever sent the application for them, takes it back.
    record Withdraw(PersonId by) implements CaseCommand {}

    /// Somebody who sent the application for the applicant, and still may act for them, takes it back. Made by the
    /// door from [Withdraw], once it has found that right.
    record WithdrawFor(PersonId by) implements CaseCommand {}

    /// An officer grants, with the reason.
    ///
    /// @param roles that they hold now
    record Grant(PersonId officer, List<Role> roles, String reason) implements CaseCommand {
        public Grant {
            roles = List.copyOf(roles);
        }
    }

    /// An officer refuses, with the reason.
    ///
    /// @param roles that they hold now
    record Refuse(PersonId officer, List<Role> roles, String reason) implements CaseCommand {
        public Refuse {
            roles = List.copyOf(roles);
        }
    }

    /// A person who was asked has read the question.
    record Read(PersonId by) implements CaseCommand {}

    /// Time has passed: silence takes its effect where its moment has come.
    ///
    /// @param reached who is known to have got the question outside the portal
    record Expire(Set<PersonId> reached) implements CaseCommand {
        public Expire {
            reached = Set.copyOf(reached);
        }
    }
}
