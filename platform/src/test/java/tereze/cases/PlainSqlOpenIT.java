package tereze.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.api.ReferenceNumber;
import tereze.testing.TestDatabase;
import tereze.testing.TestReleases;

/// The database takes no application for a service that is not open at that moment, even if somebody writes SQL with
/// the application's role and a correct act.
class PlainSqlOpenIT {
    private static final String DONE = "done";
    private static final String NOT_OPEN = "TZ404";

    private static TestDatabase database;

    @BeforeAll
    static void load() {
        database = TestDatabase.create();
        JdbcClient.create(database.owner())
                .sql("select acts.make_demonstration()")
                .query()
                .listOfRows();
        for (String status : new String[] {"draft", "rehearsed", "signed", "scheduled", "open", "paused", "retired"}) {
            TestReleases.put(database, "is-" + status, status, "");
        }
        TestReleases.put(database, "second", "open", ", edition = 2");
        TestReleases.put(database, "pending", "open", ", pending = '{\"version\": 3}'");
        declare("pending", 1, "null");
        declare("pending", 2, "300");
        declare("pending", 3, "null");
        String rehearsed = ", rehearsal = '{\"version\": 2, \"passed\": true}'";
        TestReleases.put(database, "tomorrow", "scheduled", ", opens = acts.now() + interval '1 day'" + rehearsed);
        TestReleases.put(database, "next-week", "scheduled", ", opens = acts.now() + interval '7 days'" + rehearsed);
    }

    private static void declare(String service, int version, String openingMinute) {
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql("alter table catalogue.definition disable trigger user").update();
        owner.sql("insert into catalogue.definition"
                        + " (id, version, act_seq, service, edition, sha256, delegable, opening_minute)"
                        + " values (gen_random_uuid(), 1, 0, ?, ?, repeat('a', 64), true, " + openingMinute + ")")
                .params(service, version)
                .update();
        owner.sql("alter table catalogue.definition enable trigger user").update();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @ParameterizedTest(name = "{0} version {1}: {2}")
    @CsvSource({
        "is-open, 1, done",
        "is-open, 7, done",
        "is-draft, 1, TZ404",
        "is-rehearsed, 1, TZ404",
        "is-signed, 1, TZ404",
        "is-paused, 1, TZ404",
        "is-retired, 1, TZ404",
        "second, 1, TZ404",
        "second, 2, done",
        "second, 3, TZ404",
        "pending, 1, done",
        "pending, 2, TZ404",
        "pending, 3, TZ404",
        "pending, 4, TZ404",
        "next-week, 2, TZ404",
        "never-declared, 1, TZ404"
    })
    void takesACaseOnlyUnderTheOpenVersion(String service, int version, String outcome) {
        assertThat(filed(service, version)).isEqualTo(outcome);
    }

    /// By the clock of the database, although nothing has recorded the opening.
    @Test
    void takesCasesFromTheAnnouncedMomentOn() {
        assertThat(filed("tomorrow", 2)).isEqualTo(NOT_OPEN);
        JdbcClient.create(database.owner())
                .sql("select acts.forward_clock(interval '25 hours')")
                .query()
                .listOfRows();
        assertThat(filed("tomorrow", 1)).as("not the rehearsed version").isEqualTo(NOT_OPEN);
        assertThat(filed("tomorrow", 2)).isEqualTo(DONE);
    }

    private static String filed(String service, int version) {
        UUID kase = UUID.randomUUID();
        return database.refusalOfTransaction(
                "select testing.append('" + kase + "', 612)",
                "insert into cases.case (id, number, version, act_seq, applicant, service, service_version, form, opened,"
                        + " consents, stage, status, asked) values ('%s', '%s', 1, (select max(seq) from acts.act), '%s', '%s', %d,"
                                .formatted(kase, ReferenceNumber.of(kase), kase, service, version)
                        + " '{}', acts.now(), '[]', '{\"type\":\"granted\"}', 'granted', '[]')");
    }
}
