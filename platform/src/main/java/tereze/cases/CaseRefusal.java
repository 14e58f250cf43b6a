package tereze.cases;

import java.util.List;
import tereze.acts.PersonId;
import tereze.api.FieldError;

/// Why a command to a case is refused. Nothing is written.
public sealed interface CaseRefusal {
    /// There is no such case, or the caller may not see it. Both cases look the same.
    record Unknown() implements CaseRefusal {}

    /// The stage of the case does not allow it.
    record WrongStage(CaseStatus status) implements CaseRefusal {}

    /// The caller may see the case but was not asked to consent.
    record NotAsked(PersonId person) implements CaseRefusal {}

    /// The caller has already answered. An answer cannot be changed.
    record AnsweredAlready(PersonId person) implements CaseRefusal {}

    /// The deadline for the answer has passed.
    record TooLate(PersonId person) implements CaseRefusal {}

    /// Only the applicant, or the person who sent the application and still may act for the applicant, can withdraw
    /// it.
    record NotApplicant(PersonId person) implements CaseRefusal {}

    /// The caller may see the case but has no role to decide it.
    record NotDeciding(PersonId person) implements CaseRefusal {}

    /// An officer may not decide a case in which they apply or were asked, or which they sent for another person.
    record OwnCase(PersonId officer) implements CaseRefusal {}

    /// An officer has taken the case. Until it is back in the queue, nobody else can decide or take it.
    record Assigned(PersonId officer) implements CaseRefusal {}

    /// The case is in the queue, so it cannot be put back.
    record NotAssigned() implements CaseRefusal {}

    /// The case had its question. A second one would let the term stand still again.
    record QuestionAsked() implements CaseRefusal {}

    /// No question waits for a reply, or the time to reply is over.
    record NoQuestion() implements CaseRefusal {}

    /// The applicant cannot be asked to correct this field.
    record NotCorrectable(String field) implements CaseRefusal {}

    /// The corrected value is invalid.
    record ValueInvalid(List<FieldError> faults) implements CaseRefusal {
        public ValueInvalid {
            faults = List.copyOf(faults);
        }
    }

    /// The service declares no such reason for this decision.
    record NoSuchReason(String id) implements CaseRefusal {}

    /// A rule forbids it, or the registers have changed. An officer can refuse, but not grant.
    record RuleForbids(String code) implements CaseRefusal {}

    /// No deadline has passed.
    record NothingDue() implements CaseRefusal {}
}
