package tereze.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tereze.acts.Act;
import tereze.acts.Kind;
import tereze.acts.Subject;
import tereze.acts.Subject.Nothing;
import tereze.addresses.Kato;
import tereze.mandates.RepresentationBasis;

/// What can happen to a case. Each act is about the applicant, so that it stands in the applicant's cabinet; whatever
/// somebody wrote in their own words stands in the part of the person it concerns.
public sealed interface CaseAct extends Act {
    /// An application was taken in.
    @Kind(value = "cases.opened/1", number = 600)
    record Opened(Subject<Application> applicant, String service, int serviceVersion, Instant at) implements CaseAct {}

    /// An application was taken in that somebody sent for the applicant.
    ///
    /// @param authority on what ground
    @Kind(value = "cases.opened-for/1", number = 612)
    record OpenedFor(
            Subject<Application> applicant,
            Subject<Nothing> submitter,
            RepresentationBasis authority,
            String service,
            int serviceVersion,
            Instant at)
            implements CaseAct {}

    /// A person was asked to agree.
    @Kind(value = "cases.asked/1", number = 601)
    record Asked(
            Subject<Nothing> applicant,
            Subject<Nothing> person,
            Instant until,
            Consent.Silence silence,
            Consent.Refusal refusal)
            implements CaseAct {}

    /// A person who was asked said yes.
    @Kind(value = "cases.consent-given/1", number = 602)
    record ConsentGiven(Subject<Nothing> applicant, Subject<Nothing> by, Instant at) implements CaseAct {}

    /// A person who was asked said no.
    @Kind(value = "cases.consent-refused/1", number = 603)
    record ConsentRefused(Subject<Nothing> applicant, Subject<Reason> by, Instant at) implements CaseAct {}

    /// A person who was asked did not answer in time, which by the declaration means yes.
    @Kind(value = "cases.silence-agreed/1", number = 604)
    record SilenceAgreed(Subject<Nothing> applicant, Subject<Nothing> person, Instant at) implements CaseAct {}

    /// A person who was asked has read the question.
    @Kind(value = "cases.question-read/1", number = 613)
    record QuestionRead(Subject<Nothing> applicant, Subject<Nothing> person, Instant at) implements CaseAct {}

    /// A person who was asked did not answer in time, and is not known to have got the question: that means nothing.
    @Kind(value = "cases.not-reached/1", number = 614)
    record NotReached(Subject<Nothing> applicant, Subject<Nothing> person, Instant at) implements CaseAct {}

    /// The case was put before the officers of a role.
    @Kind(value = "cases.referred/1", number = 605)
    record Referred(Subject<Nothing> applicant, String role, Instant due, List<String> why, Instant at)
            implements CaseAct {
        public Referred {
            why = List.copyOf(why);
        }
    }

    /// The case was put before the officers of a role in whose territory the dwelling lies that it is about.
    @Kind(value = "cases.referred-in/1", number = 615)
    record ReferredIn(Subject<Where> applicant, String role, Instant due, List<String> why, Instant at)
            implements CaseAct {
        public ReferredIn {
            why = List.copyOf(why);
        }
    }

    /// The rules granted the application.
    @Kind(value = "cases.granted/1", number = 606)
    record Granted(Subject<Nothing> applicant, Instant at) implements CaseAct {}

    /// The rules refused the application.
    @Kind(value = "cases.refused/1", number = 607)
    record Refused(Subject<Nothing> applicant, String code, Instant at) implements CaseAct {}

    /// An officer granted the application, with the reason.
    @Kind(value = "cases.granted-by-officer/1", number = 608)
    record GrantedByOfficer(Subject<Reason> applicant, Subject<Nothing> officer, Instant at) implements CaseAct {}

    /// An officer refused the application, with the reason.
    @Kind(value = "cases.refused-by-officer/1", number = 609)
    record RefusedByOfficer(Subject<Reason> applicant, Subject<Nothing> officer, Instant at) implements CaseAct {}

    /// Somebody asked did not answer in time, which by the declaration ends the case.
    @Kind(value = "cases.lapsed/1", number = 610)
    record Lapsed(Subject<Nothing> applicant, Instant at) implements CaseAct {}

    /// The applicant took the application back, or whoever sent it for them did: the act's actor tells.
    @Kind(value = "cases.withdrawn/1", number = 611)
    record Withdrawn(Subject<Nothing> applicant, Instant at) implements CaseAct {}

    /// The applicant's part of an opening.
    record Application(FormData form, @Nullable String openValue) {}

    /// Where the dwelling lies that an application is about.
    record Where(Kato place) {}

    /// Somebody's words.
    record Reason(String text) {}
}
