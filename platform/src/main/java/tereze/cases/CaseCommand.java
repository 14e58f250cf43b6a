package tereze.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tereze.access.Role;
import tereze.acts.PersonId;

/// Commands to an open case.
public sealed interface CaseCommand {
    /// A person who was asked consents.
    record GiveConsent(PersonId by) implements CaseCommand {}

    /// A person who was asked refuses.
    ///
    /// @param reason free text; may be empty
    record RefuseConsent(PersonId by, String reason) implements CaseCommand {}

    /// The applicant or the submitter withdraws the application.
    record Withdraw(PersonId by) implements CaseCommand {}

    /// The submitter, who still may act for the applicant, withdraws the application. [Cases] makes this command
    /// from [Withdraw] after it has checked that right.
    record WithdrawFor(PersonId by) implements CaseCommand {}

    /// An officer grants the application.
    ///
    /// @param roles that the officer holds now
    record Grant(PersonId officer, List<Role> roles, CaseAct.Grounds why) implements CaseCommand {
        public Grant {
            roles = List.copyOf(roles);
        }
    }

    /// An officer refuses the application.
    ///
    /// @param roles that the officer holds now
    record Refuse(PersonId officer, List<Role> roles, CaseAct.Grounds why) implements CaseCommand {
        public Refuse {
            roles = List.copyOf(roles);
        }
    }

    /// An officer takes the case out of the queue.
    ///
    /// @param roles that the officer holds now
    record Take(PersonId officer, List<Role> roles) implements CaseCommand {
        public Take {
            roles = List.copyOf(roles);
        }
    }

    /// An officer who may see the case puts it back into the queue, also one that a colleague took: that officer may
    /// be ill.
    ///
    /// @param roles that the officer holds now
    record PutBack(PersonId officer, List<Role> roles) implements CaseCommand {
        public PutBack {
            roles = List.copyOf(roles);
        }
    }

    /// An officer asks the applicant a question.
    ///
    /// @param roles that the officer holds now
    /// @param field of the form that the applicant is asked to correct; null for none
    /// @param until the first moment that is too late for a reply
    record Ask(
            PersonId officer,
            List<Role> roles,
            String text,
            @Nullable String field,
            Instant until) implements CaseCommand {
        public Ask {
            roles = List.copyOf(roles);
        }
    }

    /// The applicant, or the person who sent the application and still may act for them, replies to the question.
    ///
    /// @param value of the field that they correct, as JSON; null if nothing is corrected
    /// @param mayAct whether they sent the application and still may act for the applicant
    /// @param due when the decision is due then; null if it is not known
    record Reply(
            PersonId by,
            String text,
            @Nullable String value,
            boolean mayAct,
            @Nullable Instant due) implements CaseCommand {}

    /// Time has passed: if the time to reply is over, the case goes back to the officers.
    ///
    /// @param due when the decision is due then; null if it is not known
    record GoOn(@Nullable Instant due) implements CaseCommand {}

    /// A person who was asked has read the question.
    record Read(PersonId by) implements CaseCommand {}

    /// Terms that could not be computed are known now.
    ///
    /// @param answers when each person who was asked must answer
    /// @param decision when an officer must decide; null while it is not known
    record SetTerms(
            Map<PersonId, Instant> answers, @Nullable Instant decision) implements CaseCommand {
        public SetTerms {
            answers = Map.copyOf(answers);
        }
    }

    /// Time has passed: consents whose deadline is over are treated as silence.
    ///
    /// @param reached the people who are known to have received the question outside the portal
    record Expire(Set<PersonId> reached) implements CaseCommand {
        public Expire {
            reached = Set.copyOf(reached);
        }
    }
}
