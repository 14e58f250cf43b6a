package tereze.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.acts.Subject.Nothing;
import tereze.api.Notification;
import tereze.cases.CaseAct;
import tereze.cases.CaseAct.Application;
import tereze.cases.CaseAct.Reason;
import tereze.cases.CaseNotification;
import tereze.cases.FormData;
import tereze.cases.rules.NotificationRules.ForChild;
import tereze.catalogue.Consents;
import tereze.mandates.RepresentationBasis;
import tereze.testing.Fault;

/// Who is notified of each act of a case, and with which kind.
class NotificationRulesTest {
    private static final PersonId APPLICANT = new PersonId(new UUID(1, 1));
    private static final PersonId OTHER = new PersonId(new UUID(2, 2));
    private static final UUID THING = new UUID(5, 5);
    private static final Instant AT = Instant.parse("2026-11-21T05:00:00Z");
    private static final PersonId MOTHER = new PersonId(new UUID(0, 21));
    private static final PersonId FATHER = new PersonId(new UUID(0, 22));
    private static final Instant UNTIL = Instant.parse("2026-11-24T05:00:00Z");
    private static final Subject<Nothing> APPLYING = Subject.of(APPLICANT);
    private static final Subject<Nothing> ASKED = Subject.of(OTHER);
    private static final Subject<CaseAct.Grounds> WITH_REASON =
            new Subject<>(APPLICANT, CaseAct.Grounds.inWords("why"));
    private static final Subject<Application> APPLICATION =
            new Subject<>(APPLICANT, new Application(new FormData("{}"), null));

    static Stream<Arguments> tellsTheOneConcerned() {
        var why = List.of("owner-is-minor");
        return Stream.of(
                told(asked(Consents.Silence.LAPSE), OTHER, CaseNotification.CONSENT_ASKED, UNTIL),
                told(asked(Consents.Silence.AGREE), OTHER, CaseNotification.OBJECTION_POSSIBLE, UNTIL),
                told(
                        new CaseAct.Referred(
                                new Subject<>(APPLICANT, new CaseAct.Referral(why, null)),
                                "migration-officer",
                                UNTIL,
                                AT),
                        APPLICANT,
                        CaseNotification.CASE_WITH_OFFICER,
                        null),
                told(
                        new CaseAct.ReferredV1(APPLYING, "migration-officer", UNTIL, why, AT),
                        APPLICANT,
                        CaseNotification.CASE_WITH_OFFICER,
                        null),
                told(new CaseAct.Granted(APPLYING, AT), APPLICANT, CaseNotification.CASE_GRANTED, null),
                told(
                        new CaseAct.GrantedByOfficer(WITH_REASON, ASKED, AT),
                        APPLICANT,
                        CaseNotification.CASE_GRANTED,
                        null),
                told(
                        new CaseAct.Refused(new Subject<>(APPLICANT, new CaseAct.Failing("code")), AT),
                        APPLICANT,
                        CaseNotification.CASE_REFUSED,
                        null),
                told(new CaseAct.RefusedV1(APPLYING, "code", AT), APPLICANT, CaseNotification.CASE_REFUSED, null),
                told(
                        new CaseAct.RefusedByOfficer(WITH_REASON, ASKED, AT),
                        APPLICANT,
                        CaseNotification.CASE_REFUSED,
                        null),
                told(
                        new CaseAct.Questioned(
                                new Subject<>(APPLICANT, new CaseAct.Questioning("Why?", null)), ASKED, UNTIL, AT),
                        APPLICANT,
                        CaseNotification.CASE_QUESTION,
                        UNTIL),
                told(new CaseAct.Lapsed(APPLYING, AT), APPLICANT, CaseNotification.CASE_LAPSED, null),
                told(
                        new CaseAct.OpenedFor(
                                new Subject<>(
                                        APPLICANT,
                                        new CaseAct.Represented(
                                                new FormData("{}"),
                                                null,
                                                new RepresentationBasis(RepresentationBasis.Kind.MANDATE, THING))),
                                ASKED,
                                "service",
                                1,
                                AT),
                        APPLICANT,
                        CaseNotification.CASE_OPENED_FOR_YOU,
                        null));
    }

    @ParameterizedTest
    @MethodSource
    void tellsTheOneConcerned(CaseAct act, PersonId person, CaseNotification kind, @Nullable Instant until) {
        assertThat(NotificationRules.of(act, APPLICANT.value(), ForChild.NONE))
                .containsExactly(new Notification(person, kind, until));
    }

    static Stream<CaseAct> tellsNobody() {
        return Stream.of(
                new CaseAct.Opened(APPLICATION, "service", 1, AT),
                new CaseAct.ConsentGiven(APPLYING, ASKED, AT),
                new CaseAct.ConsentRefused(APPLYING, new Subject<>(OTHER, new Reason("no")), AT),
                new CaseAct.SilenceAgreed(APPLYING, ASKED, AT),
                new CaseAct.QuestionRead(APPLYING, ASKED, AT),
                new CaseAct.NotReached(APPLYING, ASKED, AT),
                new CaseAct.Taken(APPLYING, ASKED, AT),
                new CaseAct.PutBack(APPLYING, ASKED, AT),
                new CaseAct.NotReplied(APPLYING, UNTIL, AT),
                new CaseAct.Withdrawn(APPLYING, AT));
    }

    @ParameterizedTest
    @MethodSource
    void tellsNobody(CaseAct act) {
        assertThat(NotificationRules.of(act, APPLICANT.value(), ForChild.NONE)).isEmpty();
    }

    @Test
    void tellsTheApplicantWhatARepresentativeTookBack() {
        assertThat(NotificationRules.of(new CaseAct.Withdrawn(APPLYING, AT), OTHER.value(), ForChild.NONE))
                .containsExactly(new Notification(APPLICANT, CaseNotification.CASE_WITHDRAWN_FOR_YOU));
    }

    /// A young child: the parent who applied, then the other one, then the child.
    @ParameterizedTest
    @MethodSource("tellsTheOneConcerned")
    @Fault("D12")
    void tellsTheParentsOfAYoungChild(CaseAct act, PersonId person, CaseNotification kind, @Nullable Instant until) {
        Notification told = new Notification(person, kind, until);
        ForChild child = new ForChild(MOTHER, List.of(FATHER, MOTHER));
        Notification sent = new Notification(FATHER, CaseNotification.CHILD_APPLICATION_SENT);
        Notification ended = new Notification(FATHER, CaseNotification.CHILD_APPLICATION_ENDED);
        List<Notification> expected = switch (kind) {
            case CASE_WITH_OFFICER, CASE_QUESTION -> List.of(new Notification(MOTHER, kind, until), told);
            case CASE_GRANTED, CASE_REFUSED, CASE_LAPSED -> List.of(new Notification(MOTHER, kind), ended, told);
            case CASE_OPENED_FOR_YOU -> List.of(sent, told);
            default -> List.of(told);
        };

        assertThat(NotificationRules.of(act, MOTHER.value(), child)).isEqualTo(expected);
    }

    /// The parent who applied may no longer act for the child.
    @Test
    @Fault("D12")
    void tellsNothingToAParentWhoMayNoLongerAct() {
        assertThat(NotificationRules.of(
                        new CaseAct.Granted(APPLYING, AT), OTHER.value(), new ForChild(MOTHER, List.of(FATHER))))
                .extracting(Notification::person)
                .containsExactly(FATHER, APPLICANT);
    }

    @Test
    @Fault("D12")
    void tellsTheOtherParentThatTheApplicationWasTakenBack() {
        assertThat(NotificationRules.of(
                        new CaseAct.Withdrawn(APPLYING, AT),
                        MOTHER.value(),
                        new ForChild(MOTHER, List.of(MOTHER, FATHER))))
                .containsExactly(
                        new Notification(FATHER, CaseNotification.CHILD_APPLICATION_ENDED),
                        new Notification(APPLICANT, CaseNotification.CASE_WITHDRAWN_FOR_YOU));
    }

    private static Arguments told(CaseAct act, PersonId person, CaseNotification kind, @Nullable Instant until) {
        return Arguments.of(act, person, kind, until);
    }

    private static CaseAct asked(Consents.Silence silence) {
        return new CaseAct.Asked(APPLYING, ASKED, UNTIL, silence, Consents.Refusal.REFUSE);
    }
}
