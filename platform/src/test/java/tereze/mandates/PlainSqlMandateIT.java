package tereze.mandates;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.testing.TestDatabase;

/// What the database itself refuses, if the application has a bug or somebody writes SQL with its role.
class PlainSqlMandateIT {
    private static final String CHECK = "23514";
    private static final String ENDED = "TZ003";
    private static final String TOO_MANY = "TZ240";

    private static final String GIVER = "'00000000-0000-4000-8000-000000000001'";
    private static final String HOLDER = "'00000000-0000-4000-8000-000000000002'";
    private static final String SERVICES = "'[\"residence-end\"]'";
    private static final String STANDING = "{\"type\":\"standing\"}";
    private static final String REVOKED = "{\"type\":\"revoked\",\"at\":\"2026-01-01T11:00:00Z\"}";

    private static TestDatabase database;

    @BeforeAll
    static void load() throws SQLException {
        database = TestDatabase.create();
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table access.mandate disable trigger user");
            statement.execute(row(HOLDER, SERVICES, STANDING, "standing", "null"));
            statement.execute(row(HOLDER, SERVICES, REVOKED, "revoked", "'2026-01-01 11:00Z'"));
            statement.execute("alter table access.mandate enable trigger user");
        }
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void refusesToMakeStandAgainWhatWasTakenBack() {
        assertThat(refusal("update access.mandate set version = 2, status = 'standing', ended = null, stage = '"
                        + STANDING + "' where status = 'revoked'"))
                .isEqualTo(ENDED);
    }

    @Test
    void refusesOneMandateTooMany() {
        assertThat(refusal("insert into access.mandate (id, version, act_seq, principal, services, given, last_day,"
                        + " until, stage, status) select gen_random_uuid(), 1, 0, " + GIVER + ", " + SERVICES
                        + ", '2026-01-01 10:00Z', '2026-12-31', '2026-12-31 19:00Z', '" + STANDING
                        + "', 'standing' from generate_series(1, 19)"))
                .as("one stands, and one was taken back lately")
                .isEqualTo(TOO_MANY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        SELF | ["residence-end"] | {"type":"standing"} | standing | null
        ID   | []                | {"type":"standing"} | standing | null
        ID   | "residence-end"   | {"type":"standing"} | standing | null
        null | ["residence-end"] | {"type":"declined"} | declined | '2026-01-01 11:00Z'
        ID   | ["residence-end"] | {"type":"revoked"}  | standing | null
        ID   | ["residence-end"] | {"type":"revoked"}  | revoked  | null
        ID   | ["residence-end"] | {"type":"standing"} | standing | '2026-01-01 11:00Z'
        ID   | ["residence-end"] | {"type":"revoked"}  | revoked  | '2026-01-01 09:00Z'
        ID   | ["residence-end"] | {"type":"revoked"}  | revoked  | '2027-01-01 00:00Z'
        """)
    void refusesRowsThatMakeNoSense(String holder, String services, String stage, String status, String ended) {
        String to = switch (holder) {
            case "SELF" -> GIVER;
            case "ID" -> HOLDER;
            default -> holder;
        };
        assertThat(refusal(row(to, "'" + services + "'", stage, status, ended))).isEqualTo(CHECK);
    }

    private static String row(String holder, String services, String stage, String status, String ended) {
        return "insert into access.mandate (id, version, act_seq, principal, representative, ending, services, given,"
                + " last_day, until, stage, status, ended) values (gen_random_uuid(), 1, 0, %s, %s, '1234', %s,"
                        .formatted(GIVER, holder, services)
                + " '2026-01-01 10:00Z', '2026-12-31', '2026-12-31 19:00Z', '%s', '%s', %s)"
                        .formatted(stage, status, ended);
    }

    private static String refusal(String sql) {
        return database.refusalToApplication(sql);
    }
}
