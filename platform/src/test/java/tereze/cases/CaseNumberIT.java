package tereze.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.Command;
import tereze.acts.Decision;
import tereze.acts.Outcome;
import tereze.acts.PersonId;
import tereze.acts.Replays;
import tereze.acts.Subject;
import tereze.api.ReferenceNumber;
import tereze.cases.store.CaseTable;
import tereze.testing.Decided;
import tereze.testing.MovingClock;
import tereze.testing.TestDatabase;
import tereze.testing.TestReleases;
import tereze.testing.TestRoles;

/// The number by which people name a case.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseNumberIT {
    /// Two ids with the same number.
    private static final UUID ONE = new UUID(0, 43_280);

    private static final UUID OTHER = new UUID(0, 63_122);

    private final MovingClock time = new MovingClock(Instant.parse("2026-11-16T05:00:00Z"));
    private TestDatabase database;
    private Engine engine;

    @BeforeAll
    void start() {
        database = TestDatabase.create();
        TestReleases.open(database, "passport");
        engine = Engine.start(database, new Cellars(), time);
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

    @Test
    void aNumberThatIsTakenIsDrawnAgain() {
        assertThat(ReferenceNumber.of(ONE)).isEqualTo(ReferenceNumber.of(OTHER));
        UUID free = new UUID(0, 1);
        Deque<UUID> drawn = new ArrayDeque<>(List.of(ONE, OTHER, free));
        Command<Outcome<Case, ApplyRefusal>> opening = Command.by(someone(), "passport", unit -> {
            PersonId applicant = someone();
            unit.count(CaseTable.APPLYING, applicant, "passport");
            return unit.begin(CaseTable.CASES, drawn.pop(), Decision.accept(List.of(opened(applicant))));
        });
        assertThat(Decided.state(engine.acts.run(opening)).id()).isEqualTo(ONE);
        assertThat(Decided.state(engine.acts.run(opening)).id()).isEqualTo(free);
        assertThat(drawn).isEmpty();
    }

    private CaseAct opened(PersonId applicant) {
        return new CaseAct.Opened(
                new Subject<>(applicant, new CaseAct.Application(new FormData("{}"), null)),
                "passport",
                1,
                time.instant());
    }

    @Test
    void eachAttemptDrawsAnother() {
        var command = engine.cases.open(engine.application(someone(), "shared-cellar", "A1", someone()));
        Case first = Decided.state(engine.acts.attempt(command).result());
        Case second = Decided.state(engine.acts.attempt(command).result());
        assertThat(first.number()).isEqualTo(ReferenceNumber.of(first.id())).isNotEqualTo(second.number());
    }

    @Test
    void theDatabaseMakesTheSameNumbers() {
        JdbcClient owner = JdbcClient.create(database.owner());
        IntStream.range(0, 200).forEach(i -> {
            UUID id = UUID.randomUUID();
            ReferenceNumber number = ReferenceNumber.of(id, i % 3);
            String swapped = number.value().charAt(1)
                    + number.value().substring(0, 1)
                    + number.value().substring(2);
            assertThat(owner.sql("select acts.number_of(?, ?)")
                            .params(id, i % 3)
                            .query(String.class)
                            .single())
                    .isEqualTo(number.value());
            assertThat(List.of(number.value(), swapped, number.value().substring(1)))
                    .allSatisfy(text -> assertThat(owner.sql("select acts.is_number(?)")
                                    .param(text)
                                    .query(Boolean.class)
                                    .single())
                            .isEqualTo(ReferenceNumber.read(text)
                                    .filter(read -> read.value().equals(text))
                                    .isPresent()));
        });
    }

    @Test
    void leadsThoseWhoMaySeeTheCaseToItAndNobodyElse() {
        PersonId applicant = someone();
        PersonId neighbour = someone();
        PersonId officer = someone();
        engine.appoint(officer, "cellar-officer");
        UUID waiting = engine.opened(applicant, "shared-cellar", "A2", neighbour);
        UUID task = engine.opened(applicant, "cellar-objection", "A3", neighbour);
        engine.send(task, neighbour, new CaseCommand.RefuseConsent(neighbour, "no"));
        ReferenceNumber of = engine.read(waiting).number();
        ReferenceNumber ofTask = engine.read(task).number();

        assertThat(engine.cases.find(of, applicant)).map(Case::id).contains(waiting);
        assertThat(engine.cases.find(of, neighbour)).map(Case::id).contains(waiting);
        assertThat(engine.cases.find(of, someone())).isEmpty();
        assertThat(engine.cases.find(of, officer)).isEmpty();
        assertThat(engine.cases.find(ofTask, officer)).isEmpty();
        assertThat(engine.cases.find(ReferenceNumber.of(UUID.randomUUID()), applicant))
                .isEmpty();

        assertThat(engine.tasks.find(ofTask, officer, TestRoles.of("cellar-officer")))
                .map(found -> found.kase().id())
                .contains(task);
        assertThat(engine.tasks.find(of, officer, TestRoles.of("cellar-officer")))
                .isEmpty();
        assertThat(engine.tasks.find(ofTask, officer, TestRoles.of("other"))).isEmpty();
        assertThat(engine.tasks.find(ofTask, applicant, TestRoles.of("cellar-officer")))
                .as("the applicant's own case")
                .isEmpty();
    }
}
