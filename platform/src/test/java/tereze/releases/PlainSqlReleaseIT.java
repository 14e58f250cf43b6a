package tereze.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.testing.TestDatabase;

/// What the database refuses if somebody writes SQL with the application's role, each time with an act of the right
/// kind: a release that goes away, a step that is skipped, an opening before its second or without two signatures.
class PlainSqlReleaseIT {
    private static final String DONE = "done";
    private static final String NO_PRIVILEGE = "42501";
    private static final String CHECK = "23514";
    private static final String HAS_ENDED = "TZ003";
    private static final String NOT_AS_DECLARED = "TZ4F1";
    private static final String SKIPPED = "TZ401";
    private static final String UNSIGNED = "TZ4S1";
    private static final String TOO_EARLY = "TZ4O1";
    private static final String NO_SUCCESSOR = "TZ4R1";

    private static final String OWNER = "00000000-0000-4000-8000-000000000001";
    private static final String OPERATOR = "00000000-0000-4000-8000-000000000002";
    private static final String BOTH = "00000000-0000-4000-8000-000000000003";
    private static final String NOBODY = "00000000-0000-4000-8000-000000000004";

    private static TestDatabase database;
    private static JdbcClient owner;

    @BeforeAll
    static void load() {
        database = TestDatabase.create();
        owner = JdbcClient.create(database.owner());
        owner.sql("select acts.make_demonstration()").query().listOfRows();
        owner.sql("alter table access.role disable trigger user").update();
        appoint(OWNER, "education-owner");
        appoint(OPERATOR, "platform-operator");
        appoint(BOTH, "education-owner");
        appoint(BOTH, "platform-operator");
        owner.sql("alter table catalogue.definition disable trigger user").update();
    }

    private static void appoint(String person, String role) {
        owner.sql("insert into access.role (id, version, act_seq, person, role, agency, territory, since, until)"
                        + " values (gen_random_uuid(), 1, 0, ?::uuid, ?, 'education', '000000000', '2026-01-01', null)")
                .params(person, role)
                .update();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void takesTheHonestWay() {
        Row row = open();
        assertThat(row.to("paused", 1707, "")).isEqualTo(DONE);
        assertThat(row.to("open", 1708, "")).isEqualTo(DONE);
        assertThat(row.set(1712, "pending = '{\"version\": 2}'")).isEqualTo(DONE);
        assertThat(row.set(1713, version(2, two(OWNER, OPERATOR)))).isEqualTo(DONE);
    }

    @Test
    void noRowGoesAway() {
        Row row = Row.drafted();
        for (String role : List.of("tereze_app", "tereze_committer", "tereze_listener")) {
            assertThat(database.refusal(role, "delete from releases.release where id = '" + row.id() + "'"))
                    .isEqualTo(NO_PRIVILEGE);
            assertThat(database.refusal(role, "truncate releases.release")).isEqualTo(NO_PRIVILEGE);
        }
        for (String frozen : List.of("service", "rush", "agency")) {
            assertThat(row.set(1702, frozen + " = " + frozen)).isEqualTo(NO_PRIVILEGE);
        }
    }

    /// A service with a rush does not begin open, and its release cannot say that it has none.
    @Test
    void aReleaseSaysWhatWasDeclared() {
        String rush = Row.declared(1_000);
        assertThat(Row.begin(rush, false, "open").outcome()).isEqualTo(NOT_AS_DECLARED);
        assertThat(Row.begin(rush, true, "open").outcome()).isEqualTo(CHECK);
        assertThat(Row.begin(rush, true, "scheduled").outcome()).isEqualTo(CHECK);
        assertThat(Row.begin(rush, true, "signed").outcome()).isEqualTo(SKIPPED);
        assertThat(Row.begin(rush, true, "draft").outcome()).isEqualTo(DONE);
        String plain = Row.declared(null);
        assertThat(Row.begin(plain, true, "draft").outcome()).isEqualTo(NOT_AS_DECLARED);
        assertThat(Row.begin(plain, false, "open").outcome()).isEqualTo(DONE);
        assertThat(Row.begin("never-declared", true, "draft").outcome()).isEqualTo(NOT_AS_DECLARED);
    }

    @ParameterizedTest
    @CsvSource({"signed, 1704", "scheduled, 1705", "open, 1706", "paused, 1707", "retired, 1710"})
    void noStepIsSkipped(String to, int kind) {
        String columns = columnsOf(to);
        assertThat(Row.drafted().to(to, kind, columns)).isEqualTo(SKIPPED);
        if (!to.equals("signed")) {
            assertThat(rehearsed().to(to, kind, columns)).isEqualTo(SKIPPED);
        }
        if (!List.of("signed", "scheduled").contains(to)) {
            assertThat(signed().to(to, kind, columns)).isEqualTo(SKIPPED);
        }
    }

    /// What the checks of the table demand at a stage, so that the steps themselves are attacked.
    private static String columnsOf(String status) {
        return switch (status) {
            case "open", "paused", "retired" -> opened();
            case "scheduled" -> ", opens = acts.now() + interval '1 day', public_since = null";
            default -> ", opens = null, public_since = null";
        };
    }

    @ParameterizedTest
    @CsvSource({"draft, 1711", "rehearsed, 1702", "signed, 1704", "scheduled, 1705"})
    void whatWasOpenNeverIsADraftAgain(String to, int kind) {
        assertThat(open().to(to, kind, columnsOf(to))).isEqualTo(SKIPPED);
    }

    @Test
    void twoPersonsSignInRolesThatTheyHold() {
        for (String signatures : List.of(
                "[]",
                "[" + signature("owner", OWNER) + "]",
                "[" + signature("owner", OWNER) + ", " + signature("owner", BOTH) + "]",
                two(BOTH, BOTH),
                two(OWNER, NOBODY),
                two(OPERATOR, OWNER),
                "[" + signature("owner", OWNER) + ", " + signature("operator", OPERATOR) + ", "
                        + signature("operator", BOTH) + "]")) {
            assertThat(rehearsed().to("signed", 1704, ", signatures = '" + signatures + "'"))
                    .as(signatures)
                    .isEqualTo(UNSIGNED);
        }
        String before = two(OWNER, OPERATOR).replace("2026-06", "2025-06");
        assertThat(rehearsed().to("signed", 1704, ", signatures = '" + before + "'"))
                .as("before they held the roles")
                .isEqualTo(UNSIGNED);
    }

    @Test
    void aRehearsalThatFailedIsNotSigned() {
        Row row = Row.drafted();
        assertThat(row.to("rehearsed", 1702, ", rehearsal = '{\"version\": 1, \"passed\": false}'"))
                .isEqualTo(DONE);
        assertThat(row.to("signed", 1704, ", signatures = '" + two(OWNER, OPERATOR) + "'"))
                .isEqualTo(UNSIGNED);
    }

    @Test
    void whatWasSignedStaysSo() {
        assertThat(signed().to("scheduled", 1705, ", opens = acts.now() + interval '1 day', signatures = '[]'"))
                .isEqualTo(SKIPPED);
        assertThat(signed().set(1704, "rehearsal = '{\"version\": 7, \"passed\": true}'"))
                .isEqualTo(SKIPPED);
        assertThat(signed().set(1704, "edition = 1")).isEqualTo(SKIPPED);
        assertThat(open().set(1712, "public_since = public_since - interval '1 year'"))
                .isEqualTo(SKIPPED);
    }

    @Test
    void nothingOpensBeforeItsSecond() {
        Row row = scheduled();
        assertThat(row.to("open", 1706, opened())).isEqualTo(TOO_EARLY);
        assertThat(row.to("paused", 1707, opened())).isEqualTo(TOO_EARLY);
        assertThat(row.set(1705, "opens = acts.now() - interval '1 second'"))
                .as("moved into the past")
                .isEqualTo(TOO_EARLY);
        pass("2 days");
        assertThat(row.to("open", 1706, opened().replace("edition = 1", "edition = 2")))
                .as("another version than the rehearsed one")
                .isEqualTo(UNSIGNED);
        assertThat(row.to("paused", 1707, opened())).isEqualTo(DONE);
    }

    @Test
    void aNewerVersionOpensWithItsOwnSignatures() {
        Row row = open();
        assertThat(row.set(1713, version(2, two(OWNER, OPERATOR))))
                .as("not pending")
                .isEqualTo(UNSIGNED);
        assertThat(row.set(1712, "pending = '{\"version\": 2}'")).isEqualTo(DONE);
        assertThat(row.set(1713, version(2, two(BOTH, BOTH)))).isEqualTo(UNSIGNED);
        assertThat(row.set(1713, version(3, two(OWNER, OPERATOR)))).isEqualTo(UNSIGNED);
        assertThat(row.set(1713, "edition = 2, pending = null")).isEqualTo(UNSIGNED);
    }

    @Test
    void nothingRetiresWithoutAnOpenSuccessor() {
        Row row = open();
        Row draft = Row.drafted();
        for (String successor : List.of("never-declared", draft.service(), row.service())) {
            assertThat(row.retire(successor)).as(successor).isEqualTo(NO_SUCCESSOR);
        }
        assertThat(row.to("retired", 1710, "")).isEqualTo(NO_SUCCESSOR);
        assertThat(row.retire(open().service())).isEqualTo(DONE);
        assertThat(row.to("open", 1708, "")).isEqualTo(HAS_ENDED);
    }

    private static Row rehearsed() {
        Row row = Row.drafted();
        assertThat(row.to("rehearsed", 1702, ", rehearsal = '{\"version\": 1, \"passed\": true}'"))
                .isEqualTo(DONE);
        return row;
    }

    private static Row signed() {
        Row row = rehearsed();
        assertThat(row.set(1704, "signatures = '[" + signature("owner", OWNER) + "]'"))
                .isEqualTo(DONE);
        assertThat(row.to("signed", 1704, ", signatures = '" + two(OWNER, OPERATOR) + "'"))
                .isEqualTo(DONE);
        return row;
    }

    private static Row scheduled() {
        Row row = signed();
        assertThat(row.to("scheduled", 1705, ", opens = acts.now() + interval '1 day'"))
                .isEqualTo(DONE);
        return row;
    }

    private static Row open() {
        Row row = scheduled();
        pass("2 days");
        assertThat(row.to("open", 1706, opened())).isEqualTo(DONE);
        return row;
    }

    private static String opened() {
        return ", opens = null, edition = 1, public_since = acts.now()";
    }

    private static String version(int version, String signatures) {
        return "edition = %d, pending = null, rehearsal = '{\"version\": %d, \"passed\": true}', signatures = '%s'"
                .formatted(version, version, signatures);
    }

    private static String two(String signsAsOwner, String signsAsOperator) {
        return "[" + signature("owner", signsAsOwner) + ", " + signature("operator", signsAsOperator) + "]";
    }

    private static String signature(String role, String person) {
        return "{\"role\": \"%s\", \"person\": \"%s\", \"at\": \"2026-06-01T05:00:00Z\"}".formatted(role, person);
    }

    private static void pass(String interval) {
        owner.sql("select acts.forward_clock(?::interval)")
                .param(interval)
                .query()
                .listOfRows();
    }

    private record Row(UUID id, String service, String outcome) {
        /// A declared version.
        ///
        /// @return the new service
        static String declared(@Nullable Integer openingMinute) {
            String service = "s" + UUID.randomUUID().toString().substring(0, 8);
            owner.sql("insert into catalogue.definition"
                            + " (id, version, act_seq, service, edition, sha256, delegable, opening_minute)"
                            + " values (gen_random_uuid(), 1, 0, ?, 1, repeat('a', 64), true, " + openingMinute + ")")
                    .param(service)
                    .update();
            return service;
        }

        static Row drafted() {
            Row row = begin(declared(1_000), true, "draft");
            assertThat(row.outcome()).isEqualTo(DONE);
            return row;
        }

        static Row begin(String service, boolean rush, String status) {
            UUID id = UUID.randomUUID();
            return new Row(
                    id,
                    service,
                    database.refusalOfTransaction(
                            "select testing.append('" + id + "', 1700)",
                            "insert into releases.release"
                                    + " (id, version, act_seq, service, rush, agency, signatures, stage, status, public_since)"
                                    + " values ('%s', 1, (select max(seq) from acts.act), '%s', %s, 'education', '[]', '%s', '%s', %s)"
                                            .formatted(
                                                    id,
                                                    service,
                                                    rush,
                                                    stage(status, ""),
                                                    status,
                                                    status.equals("open") ? "acts.now()" : "null")));
        }

        /// @param more further columns, after a comma
        String to(String status, int kind, String more) {
            return set(kind, "status = '%s', stage = '%s'%s".formatted(status, stage(status, ""), more));
        }

        String retire(String successor) {
            String stage = stage("retired", ", \"successor\": \"" + successor + "\"");
            return set(1710, "status = 'retired', stage = '" + stage + "'");
        }

        String set(int kind, String columns) {
            return database.refusalOfTransaction(
                    "select testing.append('" + id + "', " + kind + ")",
                    "update releases.release set version = version + 1, act_seq = (select max(seq) from acts.act), "
                            + columns + " where id = '" + id + "'");
        }

        private static String stage(String status, String more) {
            return "{\"type\": \"%s\"%s}".formatted(status, more);
        }
    }
}
