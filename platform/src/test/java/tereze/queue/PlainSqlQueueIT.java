package tereze.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.testing.TestDatabase;

/// What the database refuses if somebody writes SQL with the application's role, each time with an act of the right
/// kind:
/// another place, an admission before the draw, a commitment after the queue has begun, an early secret, an application
/// past the queue.
class PlainSqlQueueIT {
    private static final String DONE = "done";
    private static final String NO_PRIVILEGE = "42501";
    private static final String SKIPPED = "TZ410";
    private static final String FIXED = "TZ4C1";
    private static final String EARLY = "TZ4D1";
    private static final String NOBODY = "TZ4A1";
    private static final String NOT_RELEASED = "TZ4A2";
    private static final String CHECK = "23514";
    private static final String LINE_GOES_BACK = "TZ4L1";
    private static final String GOES_BACK = "TZ4N1";
    private static final String PAST_THE_QUEUE = "TZ411";
    private static final String NOT_UNIQUE = "23505";

    /// 32 zeros, and their SHA-256.
    private static final String SECRET = "0".repeat(64);
    private static final String COMMITMENT = "66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925";

    private static TestDatabase database;
    private static int events;

    @BeforeAll
    static void load() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void noStepIsSkipped() {
        EventRow event = EventRow.announced("now() + interval '1 hour'", "now() + interval '2 hours'");
        assertThat(event.to("drawn", 1805)).isEqualTo(EARLY);
        assertThat(event.to("closed", 1806)).isEqualTo(EARLY);
        assertThat(event.to("planned", 1800)).isEqualTo(SKIPPED);
        assertThat(event.to("cancelled", 1803)).isEqualTo(DONE);
        assertThat(event.to("announced", 1801)).isEqualTo("TZ003");
        assertThat(EventRow.begin("announced", "now() + interval '1 hour'", "now() + interval '2 hours'")
                        .outcome())
                .isEqualTo(SKIPPED);
    }

    @Test
    void whatWasPublishedStaysSo() {
        EventRow event = EventRow.announced("now() - interval '1 hour'", "now() + interval '1 hour'");
        assertThat(event.set(1801, "commitment = repeat('b', 64)")).isEqualTo(SKIPPED);
        assertThat(event.set(1801, "key_commitment = repeat('b', 64)")).isEqualTo(SKIPPED);
        assertThat(event.set(1804, "secret = repeat('1', 64)"))
                .as("another secret")
                .isEqualTo(EARLY);
        assertThat(event.set(1804, "secret = '" + SECRET + "'")).isEqualTo(DONE);
        assertThat(event.set(1804, "secret = null")).isEqualTo(SKIPPED);
        for (String frozen : List.of("number", "service", "schedule", "child", "opens", "closes", "beacon")) {
            assertThat(event.set(1801, frozen + " = " + frozen)).as(frozen).isEqualTo(NO_PRIVILEGE);
        }
    }

    @Test
    void commitmentsAreFixedOnceTheQueueHasBegun() {
        String one = "commitments = '[{\"party\": \"education\"}]'";
        assertThat(EventRow.announced("now() - interval '1 second'", "now() + interval '1 hour'")
                        .set(1802, one))
                .isEqualTo(FIXED);
        EventRow event = EventRow.announced("now() + interval '1 hour'", "now() + interval '2 hours'");
        assertThat(event.set(1804, "secret = '" + SECRET + "'"))
                .as("before the opening")
                .isEqualTo(EARLY);
        assertThat(event.set(1802, one)).isEqualTo(DONE);
        assertThat(event.set(1802, "commitments = '[]'")).isEqualTo(FIXED);
        assertThat(event.set(1802, "commitments = '[{\"party\": \"a\"}, {\"party\": \"b\"}]'"))
                .isEqualTo(FIXED);
    }

    @Test
    void nobodyIsAdmittedBeforeTheDraw() {
        EventRow event = EventRow.announced("now() - interval '1 hour'", "now() + interval '1 hour'");
        event.released();
        assertThat(event.admit(UUID.randomUUID(), 'a').outcome()).isEqualTo(NOBODY);
        assertThat(event.to("drawn", 1805)).isEqualTo(DONE);
        assertThat(event.admit(UUID.randomUUID(), 'a').outcome()).isEqualTo(DONE);
    }

    @Test
    void nobodyIsAdmittedBeforeTheLineHasComeToTheirPlace() {
        EventRow event = drawn();
        assertThat(event.admit(UUID.randomUUID(), 'a', 0, "f".repeat(16)).outcome())
                .as("further than the line was released")
                .isEqualTo(NOT_RELEASED);
        assertThat(event.admit(UUID.randomUUID(), 'f', 0, "e".repeat(16)).outcome())
                .as("a place behind what was released")
                .isEqualTo(CHECK);
        assertThat(event.admit(UUID.randomUUID(), '1', 1, "1".repeat(16)).outcome())
                .as("in a lane that nobody released")
                .isEqualTo(NOT_RELEASED);
        assertThat(event.lead("reached[1] = repeat('f', 16)")).isEqualTo(DONE);
        assertThat(event.admit(UUID.randomUUID(), 'a', 0, "f".repeat(16)).outcome())
                .isEqualTo(DONE);
        EventRow notLed = EventRow.announced("now() - interval '1 hour'", "now() + interval '1 hour'");
        assertThat(notLed.to("drawn", 1805)).isEqualTo(DONE);
        assertThat(notLed.admit(UUID.randomUUID(), 'a').outcome()).isEqualTo(NOT_RELEASED);
    }

    @Test
    void noLaneAndNoWriterGoesBack() {
        EventRow event = drawn();
        assertThat(event.lead("seq = seq + 1, reached[2] = repeat('1', 16)")).isEqualTo(DONE);
        assertThat(event.lead("reached[1] = repeat('d', 16)")).isEqualTo(LINE_GOES_BACK);
        assertThat(event.lead("reached[2] = repeat('0', 16)")).isEqualTo(LINE_GOES_BACK);
        assertThat(event.lead("reached = array[repeat('f', 16), repeat('1', 16)]"))
                .isEqualTo(CHECK);
        assertThat(event.lead("epoch = epoch - 1")).isEqualTo(LINE_GOES_BACK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ord", "pid", "event", "person", "lane", "reached", "at"})
    void aPlaceNeverChanges(String frozen) {
        AdmissionRow admission = drawn().admit(UUID.randomUUID(), 'b');
        assertThat(admission.outcome()).isEqualTo(DONE);
        assertThat(admission.set(frozen + " = " + frozen)).isEqualTo(NO_PRIVILEGE);
        assertThat(admission.set("lasts_to = now() + interval '1 year'")).isEqualTo(NOBODY);
    }

    @Test
    void aPersonIsAdmittedOnce() {
        EventRow event = drawn();
        UUID person = UUID.randomUUID();
        assertThat(event.admit(person, 'c').outcome()).isEqualTo(DONE);
        assertThat(event.admit(UUID.randomUUID(), 'c').outcome()).isEqualTo(NOT_UNIQUE);
        assertThat(event.admit(person, 'd').outcome()).isEqualTo(NOT_UNIQUE);
    }

    @Test
    void sealsNeverGoBack() {
        UUID chain = UUID.randomUUID();
        assertThat(database.refusalOfTransaction(
                        "select testing.append('" + chain + "', 1809)",
                        "insert into queue.seal_chain (id, version, act_seq, event, node, second, head, total) values ('"
                                + chain + "', 1, (select max(seq) from acts.act), 1, 1, 100, repeat('a', 64), 5)"))
                .isEqualTo(DONE);
        for (String change : List.of("second = 100", "second = 99", "second = 101, total = 4")) {
            assertThat(database.refusalOfTransaction(
                            "select testing.append('" + chain + "', 1809)",
                            "update queue.seal_chain set version = 2, act_seq = (select max(seq) from acts.act), "
                                    + change + " where id = '" + chain + "'"))
                    .as(change)
                    .isEqualTo(GOES_BACK);
        }
    }

    /// The trigger is asked alone: the other guards of cases are attacked elsewhere.
    @Test
    void noApplicationComesPastTheQueue() {
        EventRow event = drawn();
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql("alter table cases.case disable trigger user").update();
        owner.sql("alter table cases.case enable trigger case_queued").update();
        UUID person = UUID.randomUUID();
        assertThat(apply(event.service(), person, "0".repeat(16))).isEqualTo(PAST_THE_QUEUE);
        assertThat(event.admit(person, 'e').outcome()).isEqualTo(DONE);
        assertThat(apply(event.service(), person, "0".repeat(16)))
                .as("with a place that nobody gave")
                .isEqualTo(PAST_THE_QUEUE);
        assertThat(apply(event.service(), UUID.randomUUID(), "e".repeat(16))).isEqualTo(PAST_THE_QUEUE);
        assertThat(apply(event.service(), person, "e".repeat(16))).isEqualTo(DONE);
        assertThat(apply("another-service", person, null)).isEqualTo(DONE);
        owner.sql("alter table cases.case enable trigger user").update();
    }

    private static String apply(String service, UUID applicant, @Nullable String ord) {
        UUID id = UUID.randomUUID();
        String number = JdbcClient.create(database.owner())
                .sql("select acts.number_of(?, 0)")
                .param(id)
                .query(String.class)
                .single();
        return database.refusalOfTransaction(
                "insert into cases.case (id, version, act_seq, number, applicant, service, service_version, form, opened, ord,"
                        + " consents, asked, stage, status) values ('" + id + "', 1, 0, '" + number + "', '"
                        + applicant + "', '" + service + "', 1, '{}', now(), "
                        + (ord == null ? "null" : "'" + ord + "'")
                        + ", '[]', '[]', '{\"type\": \"granted\"}', 'granted')");
    }

    private static EventRow drawn() {
        EventRow event = EventRow.announced("now() - interval '1 hour'", "now() + interval '1 hour'");
        assertThat(event.to("drawn", 1805)).isEqualTo(DONE);
        return event.released();
    }

    /// The application itself writes the lead; acts and states are written by the committer.
    private static String asApplication(String sql) {
        try (Connection connection = database.app().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return DONE;
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private record AdmissionRow(UUID id, String outcome) {
        String set(String columns) {
            return database.refusalOfTransaction(
                    "select testing.append('" + id + "', 1808)",
                    "update queue.admission set version = version + 1, act_seq = (select max(seq) from acts.act), "
                            + columns + " where id = '" + id + "'");
        }
    }

    private record EventRow(UUID id, int number, String service, String outcome) {
        static EventRow begin(String status, String opens, String closes) {
            events++;
            UUID id = UUID.randomUUID();
            String service = "service-" + events;
            return new EventRow(
                    id,
                    events,
                    service,
                    database.refusalOfTransaction(
                            "select testing.append('" + id + "', 1800)",
                            "insert into queue.event (id, version, act_seq, number, service, schedule, child, opens, closes,"
                                    + " commitment, key_commitment, commitments, stage, status)"
                                    + " values ('%s', 1, (select max(seq) from acts.act), %d, '%s', gen_random_uuid(), false, %s, %s, %s, %s, '[]', '%s', '%s')"
                                            .formatted(
                                                    id,
                                                    events,
                                                    service,
                                                    opens,
                                                    closes,
                                                    status.equals("planned") ? "null" : "repeat('a', 64)",
                                                    status.equals("planned") ? "null" : "repeat('a', 64)",
                                                    stage(status),
                                                    status)));
        }

        static EventRow announced(String opens, String closes) {
            EventRow row = begin("planned", opens, closes);
            assertThat(row.outcome()).isEqualTo(DONE);
            assertThat(row.set(
                            1801,
                            "commitment = '" + COMMITMENT + "', key_commitment = repeat('a', 64), stage = '"
                                    + stage("announced") + "', status = 'announced'"))
                    .isEqualTo(DONE);
            return row;
        }

        String to(String status, int kind) {
            return set(kind, "status = '" + status + "', stage = '" + stage(status) + "'");
        }

        String set(int kind, String columns) {
            return database.refusalOfTransaction(
                    "select testing.append('" + id + "', " + kind + ")",
                    "update queue.event set version = version + 1, act_seq = (select max(seq) from acts.act), "
                            + columns + " where id = '" + id + "'");
        }

        /// The public lane is released up to the place `eeee…`, and no other one.
        EventRow released() {
            assertThat(asApplication(
                            "insert into queue.lead (event, epoch, seq, holder, until, reached) values (" + number
                                    + ", 5, 1, gen_random_uuid(), now(),"
                                    + " array[repeat('e', 16), repeat('0', 16), repeat('0', 16)])"))
                    .isEqualTo(DONE);
            return this;
        }

        String lead(String columns) {
            return asApplication("update queue.lead set " + columns + " where event = " + number);
        }

        AdmissionRow admit(UUID person, char digit) {
            return admit(person, digit, 0, String.valueOf(digit).repeat(16));
        }

        AdmissionRow admit(UUID person, char digit, int lane, String reached) {
            UUID admission = UUID.randomUUID();
            return new AdmissionRow(
                    admission,
                    database.refusalOfTransaction(
                            "select testing.append('" + admission + "', 1807)",
                            ("insert into queue.admission (id, version, act_seq, event, pid, ord, lane, reached, person, at, lasts_to, times)"
                                            + " values ('%s', 1, (select max(seq) from acts.act), %d, repeat('%s', 32), repeat('%s', 16), %d, '%s', '%s', now(), now() + interval '1 day', 1)")
                                    .formatted(admission, number, digit, digit, lane, reached, person)));
        }

        private static String stage(String status) {
            return "{\"type\": \"" + status + "\"}";
        }
    }
}
