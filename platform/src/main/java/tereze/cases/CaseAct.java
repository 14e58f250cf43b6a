package tereze.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Act;
import tereze.acts.Kind;
import tereze.acts.Subject;
import tereze.acts.Subject.Nothing;
import tereze.addresses.Kato;
import tereze.catalogue.Consents;
import tereze.mandates.RepresentationBasis;

/// The acts of a case. Each is about the applicant, so that the applicant's cabinet shows it. Free text, and every code
/// that says something about a person, is in the part of the person whom it concerns.
public sealed interface CaseAct extends Act {
    /// For whom the application is.
    Subject<?> applicant();

    /// An application was received.
    @Kind(value = "cases.opened/1", number = 600)
    record Opened(Subject<Application> applicant, String service, int serviceVersion, Instant at) implements CaseAct {}

    /// An application was received that somebody sent for the applicant.
    @Kind(value = "cases.opened-for/2", number = 618)
    record OpenedFor(
            Subject<Represented> applicant, Subject<Nothing> submitter, String service, int serviceVersion, Instant at)
            implements CaseAct {}

    /// The application came through the queue of an event.
    ///
    /// @param event its number
    @Kind(value = "cases.queued/1", number = 631)
    record Queued(Subject<Place> applicant, int event, Instant at) implements CaseAct {}

    /// A place in a queue.
    ///
    /// @param ord 16 hexadecimal digits
    record Place(String ord) {}

    /// A person was asked to consent.
    @Kind(value = "cases.asked/1", number = 601)
    record Asked(
            Subject<Nothing> applicant,
            Subject<Nothing> person,
            Instant until,
            Consents.Silence silence,
            Consents.Refusal refusal)
            implements CaseAct {}

    /// A person who was asked consented.
    @Kind(value = "cases.consent-given/1", number = 602)
    record ConsentGiven(Subject<Nothing> applicant, Subject<Nothing> by, Instant at) implements CaseAct {}

    /// A person who was asked refused.
    @Kind(value = "cases.consent-refused/1", number = 603)
    record ConsentRefused(Subject<Nothing> applicant, Subject<Reason> by, Instant at) implements CaseAct {}

    /// A person who was asked did not answer in time, which counts as consent by the declaration.
    @Kind(value = "cases.silence-agreed/1", number = 604)
    record SilenceAgreed(Subject<Nothing> applicant, Subject<Nothing> person, Instant at) implements CaseAct {}

    /// A person who was asked has read the question.
    @Kind(value = "cases.question-read/1", number = 613)
    record QuestionRead(Subject<Nothing> applicant, Subject<Nothing> person, Instant at) implements CaseAct {}

    /// A person who was asked did not answer in time, and may not have received the question. Their silence does
    /// not count as consent.
    @Kind(value = "cases.not-reached/1", number = 614)
    record NotReached(Subject<Nothing> applicant, Subject<Nothing> person, Instant at) implements CaseAct {}

    /// The case was sent to the officers of a role.
    @Kind(value = "cases.referred/2", number = 616)
    record Referred(Subject<Referral> applicant, String role, Instant due, Instant at) implements CaseAct {}

    /// A person was asked to consent. The term cannot be computed yet, because the calendar does not reach that far.
    @Kind(value = "cases.asked-without-term/1", number = 619)
    record AskedWithoutTerm(
            Subject<Nothing> applicant, Subject<Nothing> person, Consents.Silence silence, Consents.Refusal refusal)
            implements CaseAct {}

    /// The case was sent to the officers of a role. The term cannot be computed yet.
    @Kind(value = "cases.referred-without-term/1", number = 620)
    record ReferredWithoutTerm(Subject<Referral> applicant, String role, Instant at) implements CaseAct {}

    /// The term of a person who was asked is known now.
    @Kind(value = "cases.answer-due/1", number = 621)
    record AnswerDue(
            Subject<Nothing> applicant, Subject<Nothing> person, Consents.Silence silence, Instant until, Instant at)
            implements CaseAct {}

    /// The term of the officers' decision is known now.
    @Kind(value = "cases.decision-due/1", number = 622)
    record DecisionDue(Subject<Nothing> applicant, Instant due, Instant at) implements CaseAct {}

    /// The rules granted the application.
    @Kind(value = "cases.granted/1", number = 606)
    record Granted(Subject<Nothing> applicant, Instant at) implements CaseAct {}

    /// The rules refused the application.
    @Kind(value = "cases.refused/2", number = 617)
    record Refused(Subject<Failing> applicant, Instant at) implements CaseAct {}

    /// An officer took the case out of the queue.
    @Kind(value = "cases.taken/1", number = 623)
    record Taken(Subject<Nothing> applicant, Subject<Nothing> officer, Instant at) implements CaseAct {}

    /// The case is in the queue of its officers again; the act's actor shows who put it there.
    @Kind(value = "cases.put-back/1", number = 624)
    record PutBack(Subject<Nothing> applicant, Subject<Nothing> officer, Instant at) implements CaseAct {}

    /// An officer asked the applicant a question. The term of the decision stands still.
    @Kind(value = "cases.questioned/1", number = 627)
    record Questioned(Subject<Questioning> applicant, Subject<Nothing> officer, Instant until, Instant at)
            implements CaseAct {}

    /// The applicant replied, or the person who sent the application for them; the act's actor shows who. The term of
    /// the decision goes on.
    @Kind(value = "cases.replied/1", number = 628)
    record Replied(Subject<Replying> applicant, @Nullable Instant due, Instant at) implements CaseAct {}

    /// The time to reply is over. The term of the decision goes on.
    @Kind(value = "cases.not-replied/1", number = 629)
    record NotReplied(Subject<Nothing> applicant, @Nullable Instant due, Instant at) implements CaseAct {}

    /// An officer granted the application, with the reason.
    @Kind(value = "cases.granted-by-officer/2", number = 625)
    record GrantedByOfficer(Subject<Grounds> applicant, Subject<Nothing> officer, Instant at) implements CaseAct {}

    /// An officer refused the application, with the reason.
    @Kind(value = "cases.refused-by-officer/2", number = 626)
    record RefusedByOfficer(Subject<Grounds> applicant, Subject<Nothing> officer, Instant at) implements CaseAct {}

    /// What the grant made or changed in a register.
    @Kind(value = "cases.outcome-written/1", number = 630)
    record OutcomeWritten(Subject<Written> applicant, Instant at) implements CaseAct {}

    /// A person who was asked did not answer in time, which ends the case by the declaration.
    @Kind(value = "cases.lapsed/1", number = 610)
    record Lapsed(Subject<Nothing> applicant, Instant at) implements CaseAct {}

    /// The applicant or the submitter withdrew the application; the act's actor shows who.
    @Kind(value = "cases.withdrawn/1", number = 611)
    record Withdrawn(Subject<Nothing> applicant, Instant at) implements CaseAct {}

    /// The applicant's part of an opening.
    record Application(FormData form, @Nullable String openValue) {}

    /// The applicant's part of an opening by somebody else.
    ///
    /// @param authority the basis of the submitter's right to act
    record Represented(FormData form, @Nullable String openValue, RepresentationBasis authority) {}

    /// Why officers decide, and whose.
    ///
    /// @param why see [CaseStage.WithOfficer]
    /// @param place of the dwelling; null if officers of all places decide
    record Referral(List<String> why, @Nullable Kato place) {
        public Referral {
            why = List.copyOf(why);
        }
    }

    /// @param thing in a register, such as a registration
    record Written(UUID thing) {}

    /// @param code see [CaseStage.Refused]
    record Failing(String code) {}

    /// A question.
    ///
    /// @param field see [Question]
    record Questioning(String text, @Nullable String field) {}

    /// A reply.
    ///
    /// @param value see [Question.Reply]
    /// @param why officers decide now, see [CaseStage.WithOfficer]
    record Replying(String text, @Nullable String value, List<String> why) {
        public Replying {
            why = List.copyOf(why);
        }
    }

    /// The place of the dwelling.
    record Where(Kato place) {}

    /// Free text.
    record Reason(String text) {}

    /// Why an officer decided so.
    ///
    /// @param declared see [CaseStage.Officer]
    /// @param text in the officer's words; may be empty if a reason is declared
    record Grounds(@Nullable String declared, String text) {
        /// A reason in an officer's words alone.
        public static Grounds inWords(String text) {
            return new Grounds(null, text);
        }
    }

    // Kinds that are only read, because old acts have them. Some say something about a person outside its part.

    /// See [OpenedFor].
    @Kind(value = "cases.opened-for/1", number = 612)
    record OpenedForV1(
            Subject<Application> applicant,
            Subject<Nothing> submitter,
            RepresentationBasis authority,
            String service,
            int serviceVersion,
            Instant at)
            implements CaseAct {}

    /// See [Referred].
    @Kind(value = "cases.referred/1", number = 605)
    record ReferredV1(Subject<Nothing> applicant, String role, Instant due, List<String> why, Instant at)
            implements CaseAct {
        public ReferredV1 {
            why = List.copyOf(why);
        }
    }

    /// See [Referred], to the officers in whose territory the dwelling is.
    @Kind(value = "cases.referred-in/1", number = 615)
    record ReferredInV1(Subject<Where> applicant, String role, Instant due, List<String> why, Instant at)
            implements CaseAct {
        public ReferredInV1 {
            why = List.copyOf(why);
        }
    }

    /// See [GrantedByOfficer].
    @Kind(value = "cases.granted-by-officer/1", number = 608)
    record GrantedByOfficerV1(Subject<Reason> applicant, Subject<Nothing> officer, Instant at) implements CaseAct {}

    /// See [RefusedByOfficer].
    @Kind(value = "cases.refused-by-officer/1", number = 609)
    record RefusedByOfficerV1(Subject<Reason> applicant, Subject<Nothing> officer, Instant at) implements CaseAct {}

    /// See [Refused].
    @Kind(value = "cases.refused/1", number = 607)
    record RefusedV1(Subject<Nothing> applicant, String code, Instant at) implements CaseAct {}
}
