package tereze.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.access.Role;
import tereze.acts.PersonId;
import tereze.acts.Replays;
import tereze.cases.rules.CaseRules;
import tereze.testing.Fault;
import tereze.testing.MovingClock;
import tereze.testing.TestDatabase;
import tereze.testing.TestRoles;

/// Declared services run from application to outcome on the real database.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasesIT {
    private static final List<Role> ROLES = TestRoles.of("cellar-officer");

    private final PersonId applicant = someone();
    private final PersonId neighbour = someone();
    private final PersonId other = someone();
    private final PersonId officer = someone();
    private final Cellars cellars = new Cellars();

    /// A Monday morning in Astana.
    private final MovingClock time = new MovingClock(Instant.parse("2026-11-16T05:00:00Z"));

    private TestDatabase database;
    private Engine engine;

    @BeforeAll
    void start() {
        database = TestDatabase.create();
        engine = Engine.start(database, cellars, time);
        engine.appoint(officer, "cellar-officer");
    }

    @AfterAll
    void stop() {
        Replays.everyRow(database);
        engine.close();
        database.close();
    }

    private static PersonId someone() {
        return new PersonId(UUID.randomUUID());
    }

    private Object yes(UUID kase, PersonId by) {
        return engine.send(kase, by, new CaseCommand.GiveConsent(by));
    }

    private Object no(UUID kase, PersonId by) {
        return engine.send(kase, by, new CaseCommand.RefuseConsent(by, "no room"));
    }

    private Object grant(UUID kase) {
        return engine.send(kase, officer, new CaseCommand.Grant(officer, ROLES, CaseAct.Grounds.inWords("seen")));
    }

    private CaseStatus status(UUID kase) {
        return engine.read(kase).status();
    }

    @Test
    void grantsWhenTheLastOfThoseAskedAgreesAndWritesTheOutcomeWithIt() {
        var kase = engine.opened(applicant, "shared-cellar", "A1", neighbour, other);
        yes(kase, neighbour);
        assertThat(status(kase)).isEqualTo(CaseStatus.WAITING_CONSENT);
        assertThat(engine.written(kase)).isEmpty();
        yes(kase, other);
        assertThat(status(kase)).isEqualTo(CaseStatus.GRANTED);
        assertThat(engine.kinds(kase))
                .containsExactly("opened", "asked", "asked", "consent-given", "consent-given", "granted");
        assertThat(engine.written(kase)).containsExactly("tests.note");
    }

    @Test
    void writesActAndOutcomeInOneTransaction() {
        var kase = engine.opened(applicant, "shared-cellar", "A2");
        var transactions = database(
                "select count(distinct xid) from acts.act where thing = '" + kase + "' or ground = 'shared-cellar'"
                        + " and xid = (select xid from acts.act where thing = '" + kase + "' limit 1)");
        assertThat(engine.written(kase)).containsExactly("tests.note");
        assertThat(transactions).isEqualTo(1);
    }

    @Test
    void giveTheirRowsAgainWhenTheirActsAreReplayed() {
        var lapsed = engine.opened(applicant, "shared-cellar", "B0", neighbour);
        time.pass(Duration.ofDays(3));
        engine.expiry.run(time.instant());
        var granted = engine.opened(applicant, "shared-cellar", "B1", neighbour);
        yes(granted, neighbour);
        var refused = engine.opened(applicant, "shared-cellar", "B2", neighbour);
        no(refused, neighbour);
        var withdrawn = engine.opened(applicant, "shared-cellar", "B3", neighbour);
        engine.send(withdrawn, applicant, new CaseCommand.Withdraw(applicant));
        var waiting = engine.opened(applicant, "shared-cellar", "B4", neighbour, other);
        yes(waiting, neighbour);
        cellars.blur("B5");
        var withOfficer = engine.opened(applicant, "shared-cellar", "B5");
        cellars.blur("B10");
        var withApplicant = engine.opened(applicant, "shared-cellar", "B10");
        engine.ask(withApplicant, officer, ROLES);
        cellars.blur("B6");
        var grantedByOfficer = engine.opened(applicant, "shared-cellar", "B6");
        grant(grantedByOfficer);
        cellars.blur("B7");
        var refusedByOfficer = engine.opened(applicant, "shared-cellar", "B7");
        engine.send(
                refusedByOfficer, officer, new CaseCommand.Refuse(officer, ROLES, CaseAct.Grounds.inWords("unclear")));
        var objected = engine.opened(applicant, "cellar-objection", "B8", neighbour);
        no(objected, neighbour);
        var read = engine.opened(applicant, "cellar-objection", "B9", neighbour);
        engine.send(read, neighbour, new CaseCommand.Read(neighbour));

        var all = List.of(
                lapsed,
                granted,
                refused,
                withdrawn,
                waiting,
                withOfficer,
                withApplicant,
                grantedByOfficer,
                refusedByOfficer,
                objected,
                read);
        assertThat(all.stream().map(this::status)).contains(CaseStatus.values());
    }

    @Test
    void looksAtTheRegistersAgainOnTheLastAnswer() {
        var kase = engine.opened(applicant, "shared-cellar", "C1", neighbour);
        cellars.flood("C1");
        yes(kase, neighbour);
        assertThat(engine.read(kase).stage())
                .isEqualTo(new CaseStage.Refused(time.instant(), "flooded", new CaseStage.Rules()));
        assertThat(engine.written(kase)).isEmpty();
    }

    @Test
    void refusesUnderTheWritersCodeWhereTheOutcomeCannotBeWritten() {
        cellars.moveOn("C2");
        var kase = engine.opened(applicant, "shared-cellar", "C2");
        assertThat(engine.read(kase).stage())
                .isEqualTo(new CaseStage.Refused(time.instant(), "cellar-gone", new CaseStage.Rules()));
        assertThat(engine.written(kase)).isEmpty();
    }

    @Test
    void letsNoOfficerGrantWhatCannotBeWritten() {
        cellars.blur("C3");
        var kase = engine.opened(applicant, "shared-cellar", "C3");
        cellars.moveOn("C3");
        assertThat(grant(kase)).isEqualTo(new CaseRefusal.RuleForbids("cellar-gone"));
        assertThat(status(kase)).isEqualTo(CaseStatus.WITH_OFFICER);
    }

    @Test
    void makesNoCaseWhereTheFormOrTheRulesForbidIt() {
        cellars.use("D1");
        assertThat(engine.apply(applicant, "shared-cellar", "nowhere"))
                .isEqualTo(new ApplyRefusal.Rejected("shared-cellar", 1, "no-such-cellar"));
        assertThat(engine.apply(applicant, "shared-cellar", "D1"))
                .isEqualTo(new ApplyRefusal.Conflicting("shared-cellar", 1, "used-already"));
        assertThat(engine.apply(applicant, "no-such-service", "D2")).isInstanceOf(ApplyRefusal.NoSuchService.class);
        assertThat(engine.apply(applicant, "no such service", "D2")).isInstanceOf(ApplyRefusal.NoSuchService.class);
        assertThat(engine.apply(applicant, "shared-cellar", "x".repeat(41)))
                .isInstanceOf(ApplyRefusal.FormInvalid.class);
        assertThat(engine.cases.of(applicant, new UUID(-1, -1), 100))
                .noneMatch(kase -> Set.of("nowhere", "D1", "D2").contains(kase.openValue()));
    }

    @Test
    void keepsOneOpenCaseAboutTheSame() {
        var first = engine.opened(applicant, "shared-cellar", "E1", neighbour);
        assertThat(engine.apply(applicant, "shared-cellar", "E1", neighbour)).isEqualTo(new ApplyRefusal.OpenAlready());
        engine.opened(other, "shared-cellar", "E1", neighbour);
        engine.send(first, applicant, new CaseCommand.Withdraw(applicant));
        engine.opened(applicant, "shared-cellar", "E1", neighbour);
    }

    /// `cellar-objection` says that a cellar's number is the number of a thing, `shared-cellar` does not.
    @Fault("D7")
    @Test
    void knowsAThingByItsNumberHoweverItIsTyped() {
        var first = engine.opened(applicant, "cellar-objection", "МС 000 17", neighbour);
        for (var typed : List.of("мс 00017", "MC-000-17", "№ Мc 000\u00A017")) {
            assertThat(engine.apply(applicant, "cellar-objection", typed, neighbour))
                    .as(typed)
                    .isEqualTo(new ApplyRefusal.OpenAlready());
        }
        var second = engine.opened(other, "cellar-objection", "mc00017", neighbour);
        engine.send(first, applicant, new CaseCommand.Withdraw(applicant));
        var third = engine.opened(applicant, "cellar-objection", "MC00017", neighbour);
        engine.opened(other, "cellar-objection", "MC00018", neighbour);
        assertThat(engine.tasks.aboutTheSame(engine.read(second)).first())
                .extracting(Case::id)
                .containsExactly(third, first);

        var exact = engine.opened(applicant, "shared-cellar", "МС 000 17", neighbour);
        engine.opened(other, "shared-cellar", "МС 000 17", neighbour);
        assertThat(engine.tasks.aboutTheSame(engine.read(exact)).first()).isEmpty();
        assertThat(engine.read(exact).openValue()).isEqualTo("МС 000 17");
    }

    @Test
    void knowsNobodyWhomACaseDoesNotConcern() {
        var kase = engine.opened(applicant, "shared-cellar", "F1", neighbour);
        assertThat(engine.cases.find(kase, applicant)).isPresent();
        assertThat(engine.cases.find(kase, neighbour)).isPresent();
        assertThat(engine.cases.find(kase, other)).isEmpty();
        assertThat(engine.tasks.find(kase, officer, ROLES)).isEmpty();
        assertThat(yes(kase, other)).isEqualTo(yes(UUID.randomUUID(), other));
    }

    @Test
    void listsTasksByUrgencyAndToTheirRoleOnly() {
        cellars.blur("G1");
        cellars.blur("G2");
        var first = engine.opened(applicant, "shared-cellar", "G1");
        time.pass(Duration.ofMinutes(1));
        var second = engine.opened(applicant, "shared-cellar", "G2");
        assertThat(engine.tasks.list(ROLES, TaskFilter.ALL, Instant.EPOCH, new UUID(0, 0), 100))
                .extracting(Case::id)
                .containsSubsequence(first, second);
        assertThat(engine.tasks.list(TestRoles.of("other"), TaskFilter.ALL, Instant.EPOCH, new UUID(0, 0), 100))
                .isEmpty();
        var last = engine.read(first);
        var due = ((CaseStage.WithOfficer) last.stage()).due();
        assertThat(engine.tasks.list(ROLES, TaskFilter.ALL, due, first, 100))
                .extracting(Case::id)
                .contains(second)
                .doesNotContain(first);
        assertThat(engine.tasks.find(first, officer, ROLES)).isPresent();
        assertThat(engine.tasks.find(first, officer, TestRoles.of("other"))).isEmpty();
        assertThat(engine.tasks.find(first, applicant, ROLES)).as("their own").isEmpty();
    }

    @Test
    void givesTheOfficerQuarterOfAnHourOfWorkingTime() {
        cellars.blur("G3");
        var kase = engine.opened(applicant, "shared-cellar", "G3", neighbour);
        time.pass(Duration.ofMinutes(5));
        yes(kase, neighbour);
        assertThat(engine.read(kase).stage()).isInstanceOf(CaseStage.WithOfficer.class);
        var stage = (CaseStage.WithOfficer) engine.read(kase).stage();
        assertThat(stage.due()).isAfterOrEqualTo(time.instant().plus(Duration.ofMinutes(15)));
        assertThat(stage.why()).containsExactly("unclear");
    }

    @Test
    void listsToAPersonWhatTheyWereAskedAndWhatTheyAppliedFor() {
        var someone = someone();
        var asked = someone();
        var first = engine.opened(someone, "shared-cellar", "H1", asked, neighbour);
        var second = engine.opened(someone, "shared-cellar", "H2", asked);
        yes(second, asked);
        var newest = new UUID(-1, -1);
        assertThat(engine.cases.asking(asked, newest, 10)).extracting(Case::id).containsExactly(second, first);
        assertThat(engine.cases.asking(asked, second, 10)).extracting(Case::id).containsExactly(first);
        assertThat(engine.cases.asking(someone, newest, 10)).isEmpty();
        assertThat(engine.cases.of(someone, newest, 10)).extracting(Case::id).containsExactly(second, first);
        assertThat(engine.cases.of(someone, newest, 1)).extracting(Case::id).containsExactly(second);
    }

    @Test
    void takesSilenceForConsentWhereTheServiceSaysSo() {
        var kase = engine.opened(applicant, "cellar-objection", "I1", neighbour);
        assertThat(engine.written(kase)).containsExactly("tests.announce");
        var due = dueOf(kase);
        engine.reached.put(kase, Set.of(neighbour));
        engine.expiry.run(due.minusMillis(1));
        assertThat(status(kase)).isEqualTo(CaseStatus.WAITING_CONSENT);
        engine.expiry.run(due);
        assertThat(status(kase)).isEqualTo(CaseStatus.GRANTED);
        assertThat(engine.written(kase)).containsExactly("tests.announce", "tests.note");
    }

    @Test
    void bringsTheSilenceOfSomebodyWhoMayNotHaveGotTheQuestionBeforeAnOfficer() {
        var kase = engine.opened(applicant, "cellar-objection", "I5", neighbour, other);
        var due = dueOf(kase);
        engine.reached.put(kase, Set.of(other));
        engine.expiry.run(due);
        assertThat(((CaseStage.WithOfficer) engine.read(kase).stage()).why()).containsExactly(CaseReasons.NOT_REACHED);
        assertThat(engine.written(kase)).containsExactly("tests.announce");
    }

    @Test
    void takesTheSilenceOfSomebodyWhoReadTheQuestionForConsent() {
        var kase = engine.opened(applicant, "cellar-objection", "I6", neighbour);
        var due = dueOf(kase);
        var read = engine.cases.read(engine.read(kase), neighbour);
        assertThat(engine.cases.read(read, neighbour)).isEqualTo(read);
        engine.cases.read(read, applicant);
        assertThat(engine.kinds(kase)).containsOnlyOnce("question-read");
        engine.expiry.run(due);
        assertThat(status(kase)).isEqualTo(CaseStatus.GRANTED);
    }

    /// Without a limit, a person can apply and withdraw repeatedly, and the neighbours are asked each time.
    @Test
    void nobodyFilesWithoutEndForAService() {
        var somebody = someone();
        for (int i = 0; i < CaseRules.MAX_LATELY; i++) {
            var kase = engine.opened(somebody, "shared-cellar", "F" + i, neighbour);
            engine.send(kase, somebody, new CaseCommand.Withdraw(somebody));
        }
        assertThat(engine.apply(somebody, "shared-cellar", "F", neighbour))
                .isEqualTo(new ApplyRefusal.TooManyLately(CaseRules.MAX_LATELY));
        engine.opened(someone(), "shared-cellar", "F", neighbour);
        time.pass(Duration.ofDays(1));
        engine.opened(somebody, "shared-cellar", "F-next-day", neighbour);
    }

    @Test
    void letsNoCaseThatCannotBeDecidedHoldUpAnotherOne() {
        var bad = new ArrayList<UUID>();
        for (int i = 0; i < 60; i++) {
            bad.add(engine.opened(someone(), "cellar-objection", "lost-" + i, neighbour));
        }
        time.pass(Duration.ofMinutes(1));
        var good = engine.opened(applicant, "shared-cellar", "J1", neighbour);
        for (int i = 0; i < 60; i++) {
            cellars.lose("lost-" + i);
        }
        engine.expiry.run(time.instant().plus(Duration.ofDays(14)));
        assertThat(status(good)).isEqualTo(CaseStatus.LAPSED);
        assertThat(bad).allSatisfy(kase -> assertThat(status(kase)).isEqualTo(CaseStatus.WAITING_CONSENT));
    }

    @Test
    void undoesWhatTheOpeningDidWhereTheCaseEndsWithoutItsOutcome() {
        var withdrawn = engine.opened(applicant, "cellar-objection", "I2", neighbour);
        engine.send(withdrawn, applicant, new CaseCommand.Withdraw(applicant));
        assertThat(engine.written(withdrawn)).containsExactly("tests.announce", "tests.retract");
        cellars.flood("I3");
        var refusedAtOnce = engine.opened(applicant, "cellar-objection", "I3", neighbour);
        assertThat(engine.written(refusedAtOnce)).isEmpty();
    }

    @Test
    void bringsAnObjectionBeforeAnOfficer() {
        var kase = engine.opened(applicant, "cellar-objection", "I4", neighbour, other);
        no(kase, neighbour);
        assertThat(status(kase)).isEqualTo(CaseStatus.WAITING_CONSENT);
        yes(kase, other);
        assertThat(((CaseStage.WithOfficer) engine.read(kase).stage()).why())
                .containsExactly(CaseReasons.CONSENT_REFUSED);
        grant(kase);
        assertThat(engine.written(kase)).containsExactly("tests.announce", "tests.note");
    }

    private long database(String sql) {
        return JdbcClient.create(database.owner()).sql(sql).query(Long.class).single();
    }

    private Instant dueOf(UUID kase) {
        return Objects.requireNonNull(
                ((CaseStage.WaitingConsent) engine.read(kase).stage()).due());
    }
}
