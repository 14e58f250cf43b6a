package tereze.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tereze.acts.ActFamily;
import tereze.acts.GoldenActs;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.acts.Subject.Nothing;
import tereze.addresses.Kato;
import tereze.cases.Consent.Answer;
import tereze.cases.rules.CaseEvolution;
import tereze.mandates.RepresentationBasis;

/// Acts of cases stored once are read for ever, and make the same state.
class CaseActsGoldenTest {
    private static final Instant AT = Instant.parse("2026-11-16T05:00:00.123Z");
    private static final Instant UNTIL = Instant.parse("2026-11-19T05:00:00.123Z");
    private static final PersonId ASKED = new PersonId(new UUID(6, 6));
    private static final PersonId SILENT = new PersonId(new UUID(7, 7));
    private static final PersonId OFFICER = new PersonId(new UUID(8, 8));
    private static final PersonId REPRESENTATIVE = new PersonId(new UUID(9, 9));
    private static final PersonId PERSON = new PersonId(new UUID(5, 5));
    private static final Subject<Nothing> APPLICANT = Subject.of(PERSON);
    private static final FormData FORM = new FormData("{\"months\":6}");

    private static final CaseAct OPENED = new CaseAct.Opened(
            new Subject<>(PERSON, new CaseAct.Application(FORM, "0710000000000001")), "residence-temporary", 1, AT);
    private static final RepresentationBasis MANDATE =
            new RepresentationBasis(RepresentationBasis.Kind.MANDATE, new UUID(4, 4));
    private static final CaseAct OPENED_FOR = new CaseAct.OpenedFor(
            new Subject<>(PERSON, new CaseAct.Application(FORM, "0710000000000001")),
            Subject.of(REPRESENTATIVE),
            MANDATE,
            "residence-temporary",
            1,
            AT);
    private static final CaseAct ASKED_ONE =
            new CaseAct.Asked(APPLICANT, Subject.of(ASKED), UNTIL, Consent.Silence.LAPSE, Consent.Refusal.OFFICER);
    private static final CaseAct ASKED_ANOTHER =
            new CaseAct.Asked(APPLICANT, Subject.of(SILENT), UNTIL, Consent.Silence.AGREE, Consent.Refusal.REFUSE);
    private static final CaseAct GIVEN = new CaseAct.ConsentGiven(APPLICANT, Subject.of(ASKED), AT);
    private static final CaseAct NOT_GIVEN =
            new CaseAct.ConsentRefused(APPLICANT, new Subject<>(ASKED, new CaseAct.Reason("no room")), AT);
    private static final CaseAct AGREED = new CaseAct.SilenceAgreed(APPLICANT, Subject.of(SILENT), UNTIL);
    private static final CaseAct READ = new CaseAct.QuestionRead(APPLICANT, Subject.of(SILENT), AT);
    private static final CaseAct NOT_REACHED = new CaseAct.NotReached(APPLICANT, Subject.of(SILENT), AT);
    private static final CaseAct REFERRED =
            new CaseAct.Referred(APPLICANT, "migration-officer", UNTIL, List.of("owner-minor"), AT);
    private static final CaseAct REFERRED_IN = new CaseAct.ReferredIn(
            new Subject<>(PERSON, new CaseAct.Where(new Kato("711310000"))),
            "migration-officer",
            UNTIL,
            List.of("owner-minor"),
            AT);
    private static final CaseAct GRANTED = new CaseAct.Granted(APPLICANT, AT);
    private static final CaseAct REFUSED = new CaseAct.Refused(APPLICANT, "premises-arrested", AT);
    private static final CaseAct GRANTED_BY_OFFICER = new CaseAct.GrantedByOfficer(
            new Subject<>(PERSON, new CaseAct.Reason("in order")), Subject.of(OFFICER), AT);
    private static final CaseAct REFUSED_BY_OFFICER =
            new CaseAct.RefusedByOfficer(new Subject<>(PERSON, new CaseAct.Reason("unclear")), Subject.of(OFFICER), AT);
    private static final CaseAct LAPSED = new CaseAct.Lapsed(APPLICANT, UNTIL);
    private static final CaseAct WITHDRAWN = new CaseAct.Withdrawn(APPLICANT, AT);

    @Test
    void readsActsOfEveryKind() throws IOException {
        GoldenActs.check(
                "golden/states/cases.txt",
                new ActFamily(CaseAct.class),
                List.of(
                        OPENED,
                        OPENED_FOR,
                        ASKED_ONE,
                        GIVEN,
                        NOT_GIVEN,
                        AGREED,
                        READ,
                        NOT_REACHED,
                        REFERRED,
                        REFERRED_IN,
                        GRANTED,
                        REFUSED,
                        GRANTED_BY_OFFICER,
                        REFUSED_BY_OFFICER,
                        LAPSED,
                        WITHDRAWN));
    }

    @Test
    void makesOfThemTheStateThatTheyMadeOnce() {
        var kase = new UUID(1, 1);
        var state = CaseEvolution.replay(
                kase, null, List.of(OPENED, ASKED_ONE, ASKED_ANOTHER, NOT_GIVEN, AGREED, REFERRED, REFUSED_BY_OFFICER));
        assertThat(state)
                .isEqualTo(new Case(
                        kase,
                        PERSON,
                        null,
                        "residence-temporary",
                        1,
                        FORM,
                        "0710000000000001",
                        AT,
                        List.of(
                                new Consent(
                                        ASKED,
                                        UNTIL,
                                        Consent.Silence.LAPSE,
                                        Consent.Refusal.OFFICER,
                                        new Answer.Refused(AT, "no room"),
                                        null),
                                new Consent(
                                        SILENT,
                                        UNTIL,
                                        Consent.Silence.AGREE,
                                        Consent.Refusal.REFUSE,
                                        new Answer.Silent(UNTIL),
                                        null)),
                        "migration-officer",
                        null,
                        new CaseStage.Refused(
                                AT, CaseReasons.OFFICER_REFUSED, new CaseStage.Officer(OFFICER, "unclear"))));
    }

    @Test
    void remembersWhereItLiesThroughWhatFollows() {
        var state = CaseEvolution.replay(new UUID(1, 1), null, List.of(OPENED, REFERRED_IN, GRANTED_BY_OFFICER));
        assertThat(state.role()).isEqualTo("migration-officer");
        assertThat(state.place()).isEqualTo(new Kato("711310000"));
        assertThat(CaseEvolution.replay(new UUID(1, 1), null, List.of(OPENED, REFERRED))
                        .place())
                .as("one that came before officers before places were looked at")
                .isNull();
    }

    @Test
    void remembersWhoSentItForTheApplicantAndOnWhatGround() {
        var state = CaseEvolution.replay(new UUID(1, 1), null, List.of(OPENED_FOR, WITHDRAWN));
        assertThat(state.applicant()).isEqualTo(PERSON);
        assertThat(state.submitter()).isEqualTo(new Submitter(REPRESENTATIVE, MANDATE));
        assertThat(state.form()).isEqualTo(FORM);
        assertThat(state.opened()).isEqualTo(AT);
        assertThat(state.stage()).isEqualTo(new CaseStage.Withdrawn(AT));
    }
}
