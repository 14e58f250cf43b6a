package tereze.cases;

import tereze.acts.PersonId;

/// Why a command to a case was not carried out. Nothing was written.
public sealed interface CaseRefusal {
    /// There is no such case, or none that the caller may know of: the two look the same.
    record Unknown() implements CaseRefusal {}

    /// The case is at a stage where this cannot be done (any more).
    record WrongStage(CaseStatus status) implements CaseRefusal {}

    /// The caller knows the case but was not asked to agree to it.
    record NotAsked(PersonId person) implements CaseRefusal {}

    /// The caller has answered; an answer stands.
    record AnsweredAlready(PersonId person) implements CaseRefusal {}

    /// The time to answer is over.
    record TooLate(PersonId person) implements CaseRefusal {}

    /// Only the applicant can take an application back.
    record NotApplicant(PersonId person) implements CaseRefusal {}

    /// The caller may know the case but holds no role that decides it.
    record NotDeciding(PersonId person) implements CaseRefusal {}

    /// An officer does not decide a case in which they apply or were asked.
    record OwnCase(PersonId officer) implements CaseRefusal {}

    /// A rule forbids it, or the registers have moved on: an officer can refuse, but not grant.
    record RuleForbids(String code) implements CaseRefusal {}

    /// No term was due: nothing to do.
    record NothingDue() implements CaseRefusal {}
}
