package tereze.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.testing.TestDatabase;

/// What the database refuses if somebody writes SQL about outages with the application's role. The attacks on every
/// table are in `StateTableContractIT`.
class PlainSqlOutageIT {
    private static final String DONE = "done";
    private static final String NO_PRIVILEGE = "42501";
    private static final String CHECK = "23514";
    private static final String NOT_OVER = "TZ406";

    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient owner = JdbcClient.create(database.owner());

    @AfterEach
    void drop() {
        database.close();
    }

    private String record(String since, String until) {
        UUID id = UUID.randomUUID();
        return database.refusalOfTransaction(
                "select testing.append('" + id + "', 1714)",
                "insert into releases.outage (id, version, act_seq, since, until)"
                        + " values ('%s', 1, (select max(seq) from acts.act), acts.now() + '%s', acts.now() + '%s')"
                                .formatted(id, since, until));
    }

    @Test
    void aRecordedOutageStaysAsItIs() {
        assertThat(record("-1 hour", "-1 second")).isEqualTo(DONE);
        for (String role : List.of("tereze_app", "tereze_committer", "tereze_listener")) {
            for (String attack : List.of(
                    "delete from releases.outage",
                    "truncate releases.outage",
                    "update releases.outage set since = since + interval '59 minutes'",
                    "update releases.outage set until = since + interval '1 second'",
                    "delete from releases.beat",
                    "truncate releases.beat")) {
                assertThat(database.refusal(role, attack))
                        .as(role + ": " + attack)
                        .isEqualTo(NO_PRIVILEGE);
            }
        }
    }

    @Test
    void onlyWhatIsOverIsRecorded() {
        assertThat(record("-1 hour", "1 hour")).isEqualTo(NOT_OVER);
        assertThat(record("-1 hour", "-2 hours")).isEqualTo(CHECK);
    }

    /// So the same silence is not recorded a second time under another id.
    @Test
    void theRecordIsASignOfLife() {
        owner.sql("insert into releases.beat values (1, now() - interval '1 hour')")
                .update();
        assertThat(record("-1 hour", "-1 second")).isEqualTo(DONE);
        assertThat(owner.sql("select count(*) from releases.beat where at > now() - interval '10 s'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }
}
