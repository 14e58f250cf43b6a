package tereze.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tereze.acts.PersonId;
import tereze.testing.Decided;
import tereze.testing.Fault;
import tereze.testing.MovingClock;
import tereze.testing.TestDatabase;
import tereze.testing.TestRoles;

/// What a declaration cannot evaluate for one application never fails the request: an officer looks into the case, and
/// the log names the expression without any value.
@Fault("D6")
@ExtendWith(OutputCaptureExtension.class)
class CannotEvaluateIT {
    private static final PersonId OFFICER = new PersonId(UUID.randomUUID());
    private static final PersonId ONE = new PersonId(UUID.randomUUID());
    private static final PersonId OTHER = new PersonId(UUID.randomUUID());

    private static TestDatabase database;
    private static Engine engine;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        engine = Engine.start(database, new Cellars(), new MovingClock(Instant.parse("2026-11-16T05:00:00Z")));
        engine.appoint(OFFICER, "cellar-officer");
    }

    @AfterAll
    static void stop() {
        engine.close();
        database.close();
    }

    private static Case opened(String service, PersonId... neighbours) {
        return engine.read(engine.opened(new PersonId(UUID.randomUUID()), service, "east", neighbours));
    }

    private static Object grant(Case kase) {
        return engine.send(
                kase.id(),
                OFFICER,
                new CaseCommand.Grant(OFFICER, TestRoles.of("cellar-officer"), CaseAct.Grounds.inWords("looked into")));
    }

    /// A list that is too short for a check.
    @Test
    void aCheckWithoutAValueGoesToAnOfficer(CapturedOutput log) {
        Case kase = opened("listed-cellar");
        assertThat(kase.stage())
                .isInstanceOfSatisfying(
                        CaseStage.WithOfficer.class,
                        stage -> assertThat(stage.why()).containsExactly(CaseReasons.CANNOT_EVALUATE));
        assertThat(log.getAll())
                .contains("listed-cellar version 1 cannot be evaluated: form.neighbours[0] != form.cellar")
                .doesNotContain("east", kase.applicant().toString());
    }

    /// An argument of the outcome: the rules grant, and nothing can be written.
    @Test
    void anOutcomeWithoutAValueGoesToAnOfficerWhoCannotGrant() {
        Case kase = opened("listed-cellar", ONE);
        assertThat(kase.stage())
                .isInstanceOfSatisfying(
                        CaseStage.WithOfficer.class,
                        stage -> assertThat(stage.why()).containsExactly(CaseReasons.CANNOT_EVALUATE));
        assertThat(grant(kase)).isEqualTo(new CaseRefusal.RuleForbids(CaseReasons.CANNOT_EVALUATE));
        assertThat(engine.read(kase.id()).status()).isEqualTo(CaseStatus.WITH_OFFICER);
    }

    /// Persons to ask that are none.
    @Test
    void personsWhoAreNoneGoToAnOfficer() {
        var apply = engine.application(new PersonId(UUID.randomUUID()), "shared-cellar", "west");
        var wrong = new Apply(
                apply.applicant(),
                apply.sender(),
                apply.service(),
                new FormData("{\"cellar\":\"west\",\"neighbours\":[\"nobody\"]}"));
        Case kase = Decided.state(engine.acts.run(engine.cases.open(wrong)));
        assertThat(kase.stage())
                .isInstanceOfSatisfying(
                        CaseStage.WithOfficer.class,
                        stage -> assertThat(stage.why()).containsExactly(CaseReasons.CANNOT_EVALUATE));
        grant(kase);
        assertThat(engine.read(kase.id()).status()).isEqualTo(CaseStatus.GRANTED);
    }

    @Test
    void aServiceWithoutOfficersRefuses() {
        for (List<PersonId> neighbours : List.of(List.<PersonId>of(), List.of(ONE))) {
            Case kase = opened("listed-attic", neighbours.toArray(PersonId[]::new));
            assertThat(kase.stage())
                    .isInstanceOfSatisfying(
                            CaseStage.Refused.class,
                            stage -> assertThat(stage.code()).isEqualTo(CaseReasons.CANNOT_EVALUATE));
        }
        assertThat(opened("listed-attic", ONE, OTHER).status()).isEqualTo(CaseStatus.GRANTED);
    }
}
