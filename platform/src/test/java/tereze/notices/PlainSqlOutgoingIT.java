package tereze.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.testing.Fault;
import tereze.testing.TestDatabase;

/// SQL with the roles of the server can neither suppress a message nor send it again.
class PlainSqlOutgoingIT {
    private static final String NO_PRIVILEGE = "42501";
    private static final String SETTLED = "TZ182";
    private static final String NO_ACT = "TZ183";

    private static TestDatabase database;

    @BeforeAll
    static void load() {
        database = TestDatabase.create();
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql(row(1, "acknowledged", "now()")).update();
        owner.sql(row(2, "refused", "now()")).update();
        owner.sql(row(3, "waiting", "null")).update();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    private static String row(long seq, String state, String settled) {
        return "insert into notices.outgoing (id, person, seq, channel, at, kind, state, settled) values"
                + " (gen_random_uuid(), gen_random_uuid(), %d, 'sms', now(), 'consent-asked', '%s', %s)"
                        .formatted(seq, state, settled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tereze_app", "tereze_committer", "tereze_listener"})
    void noRoleAddsAMessagePastTheStream(String role) {
        assertThat(database.refusal(role, row(4, "acknowledged", "now()"))).isEqualTo(NO_PRIVILEGE);
        assertThat(database.refusal(role, "delete from notices.outgoing")).isEqualTo(NO_PRIVILEGE);
    }

    @Test
    void noMessageStandsForAnActThatIsStillToCome() {
        assertThat(database.refusal(
                        "tereze_listener",
                        "select notices.put_out(array[gen_random_uuid()], array['cabinet'], array['chosen'], 1, gen_random_uuid(), 1000,"
                                + " now(), 'consent-asked', null, null)"))
                .isEqualTo(NO_ACT);
        assertThat(database.refusal(
                        "tereze_app",
                        "select notices.put_out(array[gen_random_uuid()], array['cabinet'], array['chosen'], 1, gen_random_uuid(), 1,"
                                + " now(), 'consent-asked', null, null)"))
                .isEqualTo(NO_PRIVILEGE);
    }

    /// No role can put off the daily comparison, or say that nothing is missing.
    @ParameterizedTest
    @ValueSource(strings = {"tereze_app", "tereze_committer", "tereze_listener"})
    @Fault("W8")
    void noRoleWritesWhatAComparisonFound(String role) {
        assertThat(database.refusals(
                        role,
                        List.of(
                                "insert into notices.comparison values (0, '2100-01-01', 0, 0, 0)",
                                "update notices.comparison set at = '2100-01-01'",
                                "insert into notices.missing values (gen_random_uuid(), 0, now())",
                                "update notices.missing set seq = seq + 1",
                                "delete from notices.missing")))
                .containsOnly(NO_PRIVILEGE);
    }

    @Test
    @Fault("W8")
    void aComparisonComesToAnActThatThereIsAndNeverBack() {
        JdbcClient owner = JdbcClient.create(database.owner());
        assertThat(database.refusal("tereze_app", "select notices.end_comparison(1000, 1000, 0)"))
                .isEqualTo("TZ313");
        assertThat(database.refusal("tereze_app", "select notices.end_comparison(-1, 1000, 0)"))
                .isEqualTo("TZ313");
        assertThat(database.refusal("tereze_listener", "select notices.end_comparison(-1, -1, 0)"))
                .isEqualTo(NO_PRIVILEGE);

        assertThat(database.refusal("tereze_committer", "select testing.append(gen_random_uuid())"))
                .isEqualTo("done");
        assertThat(database.refusal("tereze_app", "select notices.end_comparison(0, 0, 0)"))
                .isEqualTo("done");
        assertThat(database.refusal("tereze_app", "select notices.end_comparison(-1, 0, 0)"))
                .isEqualTo("done");
        assertThat(owner.sql("select up_to from notices.comparison")
                        .query(Long.class)
                        .list())
                .containsExactly(0L);
        assertThat(owner.sql("select max(at) <= acts.now() from notices.comparison")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    /// What a notification and a message say of an act is compared with the act. A notification counts only if its
    /// message is of the same kind.
    @Test
    @Fault("W8")
    void aNotificationThatSaysSomethingElseIsRefusedOrMissing() {
        JdbcClient owner = JdbcClient.create(database.owner());
        assertThat(database.refusal("tereze_committer", "select testing.append(gen_random_uuid())"))
                .isEqualTo("done");
        String act = "from acts.act a where a.seq = (select max(seq) from acts.act)";
        String none = "TZ347";
        Map<String, String> rows = Map.of(
                "a.seq, a.at, 'case-opened', a.thing, a.ground, a.id", "done",
                "a.seq, a.at, 'case-opened', a.thing, a.ground, null", "done",
                "a.seq, a.at, 'other', a.thing, a.ground, null", "done",
                "a.seq, a.at, 'case-opened', gen_random_uuid(), a.ground, null", none,
                "a.seq, a.at + interval '1 hour', 'case-opened', a.thing, a.ground, null", none,
                "77777, timestamptz '9999-01-01', 'case-opened', a.thing, a.ground, null", none,
                "a.seq, a.at, 'case-opened', a.thing, 'nonsense', null", none,
                "a.seq, a.at, 'case-opened', a.thing, null, null", none,
                "a.seq, a.at, 'case-opened', a.thing, a.ground, gen_random_uuid()", none);
        rows.forEach((row, answer) -> {
            UUID person = UUID.randomUUID();
            assertThat(database.refusals(
                            "tereze_listener",
                            List.of(
                                    "insert into notices.notice (person, seq, at, kind, thing, service, receipt) select '"
                                            + person + "', " + row + " " + act,
                                    "select notices.put_out(array[gen_random_uuid()], array['sms'], array['chosen'], 1, '"
                                            + person + "', a.seq, a.at, 'case-opened', a.ground, null) " + act,
                                    "update notices.notice set kind = 'case-opened'")))
                    .containsExactly(answer, "done", NO_PRIVILEGE);
            assertThat(owner.sql("select notices.is_told(?, (select max(seq) from acts.act))")
                            .param(person)
                            .query(Boolean.class)
                            .single())
                    .as(row)
                    .isEqualTo(answer.equals("done") && !row.contains("other"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.at + interval '1 hour', 'case-opened', a.ground", "a.at, 'case-opened', 'nonsense'"})
    @Fault("W8")
    void noMessageSaysSomethingElseOfItsAct(String content) {
        assertThat(database.refusal("tereze_committer", "select testing.append(gen_random_uuid())"))
                .isEqualTo("done");
        assertThat(database.refusal(
                        "tereze_listener",
                        "select notices.put_out(array[gen_random_uuid()], array['sms'], array['chosen'], 1, gen_random_uuid(), a.seq, "
                                + content + ", null) from acts.act a where a.seq = (select max(seq) from acts.act)"))
                .isEqualTo(NO_ACT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set state = 'waiting', settled = null where seq = 1",
                "set state = 'refused' where seq = 1",
                "set due = now() where seq = 1",
                "set state = 'waiting', settled = null where seq = 2",
                "set tries = 0 where seq = 2"
            })
    void whatIsSettledStaysSo(String change) {
        assertThat(database.refusal("tereze_app", "update notices.outgoing " + change))
                .isEqualTo(SETTLED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "person",
                "seq",
                "channel",
                "at",
                "kind",
                "service",
                "until",
                "put_out",
                "addressed",
                "turn"
            })
    void whatAMessageSaysToWhomStays(String column) {
        assertThat(database.refusal("tereze_app", "update notices.outgoing set " + column + " = " + column))
                .isEqualTo(NO_PRIVILEGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'infinity'", "'-infinity'", "now() + interval '2 days'", "'2100-01-01'"})
    @Fault("W8")
    void noMessageIsPutOffForEver(String due) {
        assertThat(database.refusal("tereze_app", "update notices.outgoing set due = " + due + " where seq = 3"))
                .isEqualTo("TZ184");
    }

    @Test
    void aLateAcknowledgementCounts() {
        assertThat(database.refusal(
                        "tereze_app",
                        "update notices.outgoing set state = 'acknowledged', settled = now() where seq = 2 and false"))
                .isEqualTo("done");
        assertThat(database.refusal(
                        "tereze_app",
                        "begin; update notices.outgoing set state = 'acknowledged' where seq = 2; rollback"))
                .isEqualTo("done");
    }
}
