package tereze.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tereze.access.Role;
import tereze.acts.PersonId;
import tereze.acts.Replays;
import tereze.law.Basis;
import tereze.law.LawConfiguration;
import tereze.law.StatutoryTerms;
import tereze.law.WorkingCalendar;
import tereze.law.WorkingCalendars;
import tereze.law.WorkingHours;
import tereze.testing.Fault;
import tereze.testing.MovingClock;
import tereze.testing.TestDatabase;
import tereze.testing.TestRoles;

/// Applications on the last evening of the calendar, in the real database. The term is set when a calendar of the next
/// year is known.
@Fault("S7")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseTermsIT {
    private static final List<Role> ROLES = TestRoles.of("cellar-officer");

    private final PersonId applicant = new PersonId(UUID.randomUUID());
    private final PersonId neighbour = new PersonId(UUID.randomUUID());
    private final PersonId officer = new PersonId(UUID.randomUUID());
    private final Cellars cellars = new Cellars();
    private final MovingClock time = new MovingClock(Instant.parse("2027-12-31T13:30:00Z"));
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

    private int setTerms(WorkingCalendars calendars) {
        var terms = new StatutoryTerms(new LawConfiguration().law(), calendars);
        return new CaseTerms(engine.cases, engine.table, engine.stream, terms).run(time.instant());
    }

    private static WorkingCalendars known() {
        return new LawConfiguration().workingCalendars();
    }

    /// One more calendar, which becomes known on the second day of the next year.
    private static WorkingCalendars extended() {
        List<WorkingCalendar> versions = new ArrayList<>(known().versions());
        LocalDate first = LocalDate.parse("2024-01-01");
        versions.add(new WorkingCalendar(
                LocalDate.parse("2028-01-02"),
                first,
                LocalDate.parse("2028-12-31"),
                versions.getFirst().zone(),
                Map.of(),
                List.of(new WorkingHours(
                        LocalTime.of(9, 0), LocalTime.of(18, 0), first, null, Basis.ASSUMED, "test"))));
        return new WorkingCalendars(versions);
    }

    @Test
    void waitForTheCalendarOfTheNextYear() {
        UUID asked = engine.opened(applicant, "cellar-objection", "T1", neighbour);
        cellars.blur("T2");
        UUID referred = engine.opened(applicant, "shared-cellar", "T2");

        assertThat(engine.kinds(asked)).containsExactly("opened", "asked-without-term");
        assertThat(engine.kinds(referred)).containsExactly("opened", "referred-without-term");
        assertThat(engine.tasks.list(ROLES, TaskFilter.ALL, Instant.EPOCH, new UUID(0, 0), 10))
                .as("the officers' list")
                .extracting(Case::id)
                .containsExactly(referred);
        assertThat(engine.tasks.list(ROLES, TaskFilter.ALL, null, referred, 10))
                .as("behind it")
                .isEmpty();

        time.pass(Duration.ofDays(3));
        engine.reached.put(asked, Set.of(neighbour));
        assertThat(engine.expiry.run(time.instant())).as("silence").isZero();
        assertThat(setTerms(known())).as("no calendar yet").isZero();

        assertThat(setTerms(extended())).isEqualTo(2);
        assertThat(setTerms(extended())).as("again").isZero();
        assertThat(engine.read(asked).stage())
                .isEqualTo(new CaseStage.WaitingConsent(Instant.parse("2028-01-05T19:00:00Z")));
        assertThat(((CaseStage.WithOfficer) engine.read(referred).stage()).due())
                .isEqualTo(Instant.parse("2028-01-03T04:15:00Z"));
        assertThat(engine.tasks.overdueElsewhere(ROLES, TaskFilter.ALL, Instant.EPOCH, new UUID(0, 0), 10))
                .isEmpty();

        time.pass(Duration.ofDays(3));
        assertThat(engine.expiry.run(time.instant())).isEqualTo(1);
        assertThat(engine.read(asked).status()).isEqualTo(CaseStatus.GRANTED);
        engine.send(referred, officer, new CaseCommand.Grant(officer, ROLES, CaseAct.Grounds.inWords("seen")));
        assertThat(engine.read(referred).status()).isEqualTo(CaseStatus.GRANTED);
    }
}
