package tereze.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tereze.testing.TestDatabase;
import tereze.testing.TestReleases;

/// The term of a decision stands still once, for an officer's question, and no longer than its time to reply. The
/// database refuses everything else, even if somebody writes SQL with the application's role and a correct act.
class PlainSqlQuestionIT {
    private static final String AGAINST = "TZ371";
    private static final String NOT_ITS_OFFICER = "TZ221";
    private static final String DONE = "done";

    private static final String APPLICANT = "00000000-0000-4000-8000-000000000001";
    private static final String OFFICER = "00000000-0000-4000-8000-000000000011";
    private static final String NOBODY = "00000000-0000-4000-8000-000000000019";

    private static Instant now;
    private static String due;
    private static String until;

    private static TestDatabase database;

    @BeforeAll
    static void load() throws SQLException {
        // The database compares with its own clock.
        now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        due = now.plus(Duration.ofDays(3)).toString();
        until = now.plus(Duration.ofDays(5)).toString();
        database = TestDatabase.create();
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table access.role disable trigger user");
            statement.execute(
                    "insert into access.role (id, version, act_seq, person, role, agency, territory, since, until)"
                            + " values (gen_random_uuid(), 1, 0, '%s', 'migration-officer', 'interior', '710000000', '2026-01-01',"
                                    .formatted(OFFICER)
                            + " null)");
            statement.execute("alter table access.role enable trigger user");
        }
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void letsItsOfficerAskOnceAndTheTermGoOn() {
        UUID kase = waiting();
        Asked asked = asked(kase, OFFICER);
        assertThat(asked.outcome()).isEqualTo(DONE);
        assertThat(goesOn(kase, asked.question(), true, due)).isEqualTo(DONE);
        assertThat(asked(kase, OFFICER).outcome()).as("a second time").isEqualTo(AGAINST);
    }

    @Test
    void letsNobodyElseAsk() {
        assertThat(asked(waiting(), NOBODY).outcome()).isEqualTo(NOT_ITS_OFFICER);
        assertThat(asked(waiting(), APPLICANT).outcome()).isEqualTo(NOT_ITS_OFFICER);
    }

    @Test
    void doesNotLetTheTermGrowOrShrink() {
        UUID kase = waiting();
        Asked asked = asked(kase, OFFICER);
        assertThat(goesOn(
                        kase,
                        asked.question(),
                        true,
                        now.plus(Duration.ofDays(2)).toString()))
                .as("earlier")
                .isEqualTo(AGAINST);
        assertThat(goesOn(
                        kase,
                        asked.question(),
                        true,
                        now.plus(Duration.ofDays(40)).toString()))
                .as("much later")
                .isEqualTo(AGAINST);
        assertThat(goesOn(kase, asked.question(), false, due))
                .as("before the time to reply is over")
                .isEqualTo(AGAINST);
        assertThat(goesOn(kase, asked.question().replace("Why?", "What?"), true, due))
                .as("another question")
                .isEqualTo(AGAINST);
    }

    @Test
    void doesNotLetACaseBeDecidedWhileItsApplicantHasToReply() {
        UUID kase = waiting();
        Asked asked = asked(kase, OFFICER);
        String granted =
                "stage = '{\"type\":\"granted\",\"at\":\"%s\",\"by\":{\"type\":\"officer\",\"officer\":\"%s\",\"reason\":\"x\"}}', status = 'granted', due = null"
                        .formatted(now, OFFICER);
        assertThat(updated(kase, granted)).isIn(NOT_ITS_OFFICER, AGAINST);
        assertThat(updated(kase, "question = null")).isEqualTo("23514");
        assertThat(updated(kase, "due = '" + due + "'")).isEqualTo("23514");
        assertThat(asked.question()).isNotEmpty();
        String withdrawn =
                "stage = '{\"type\":\"withdrawn\",\"at\":\"%s\"}', status = 'withdrawn', due = null".formatted(now);
        assertThat(updated(kase, withdrawn)).isEqualTo(DONE);
    }

    private record Asked(String outcome, String question) {}

    /// The moment of the act is known only to the database, so the question takes it from there.
    private static Asked asked(UUID kase, String officer) {
        String question =
                "jsonb_build_object('officer', '%s', 'text', 'Why?', 'asked', to_char((select at from acts.act order by seq desc limit 1) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"'), 'until', '%s', 'due', '%s')"
                        .formatted(officer, until, due);
        String outcome = updated(
                kase,
                "stage = '{\"type\":\"with-applicant\",\"due\":\"%s\",\"why\":[]}', status = 'with-applicant', due = '%s', question = %s"
                        .formatted(until, until, question));
        return new Asked(outcome, question(kase));
    }

    private static String question(UUID kase) {
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select coalesce(question::text, '') from cases.case where id = '" + kase + "'")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String goesOn(UUID kase, String question, boolean replied, String newDue) {
        String reply =
                "jsonb_build_object('at', to_char((select at from acts.act order by seq desc limit 1) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"'), 'text', 'x')";
        return updated(
                kase,
                "stage = '{\"type\":\"with-officer\",\"due\":\"%s\",\"why\":[]}', status = 'with-officer', due = '%s', question = '%s'::jsonb%s"
                        .formatted(
                                newDue,
                                newDue,
                                question,
                                replied ? " || jsonb_build_object('reply', " + reply + ")" : ""));
    }

    private static UUID waiting() {
        UUID kase = UUID.randomUUID();
        TestReleases.open(database, kase.toString());
        assertThat(database.refusalOfTransaction(
                        actOf(kase),
                        "insert into cases.case (id, version, act_seq, applicant, service, service_version, form, opened,"
                                + " consents, role, place, stage, status, due, asked) select '%s', 1, (select max(seq) from acts.act), '%s', '%s', 1,"
                                        .formatted(kase, APPLICANT, kase)
                                + " '{}', '2026-03-02 05:00Z', '[]', 'migration-officer', '711310000',"
                                + " '{\"type\":\"with-officer\",\"due\":\"%s\",\"why\":[]}', 'with-officer', '%s', '[]'"
                                        .formatted(due, due)))
                .isEqualTo(DONE);
        return kase;
    }

    private static String updated(UUID kase, String columns) {
        return database.refusalOfTransaction(
                actOf(kase),
                "update cases.case set version = version + 1, act_seq = (select max(seq) from acts.act), " + columns
                        + " where id = '" + kase + "'");
    }

    private static String actOf(UUID kase) {
        return "select testing.append('" + kase + "', 627)";
    }
}
