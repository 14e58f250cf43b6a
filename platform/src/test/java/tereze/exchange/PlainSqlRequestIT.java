package tereze.exchange;

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
class PlainSqlRequestIT {
    private static final String CHECK = "23514";
    private static final String ENDED = "TZ003";
    private static final String ASKED = "TZ211";

    private static final String PERSON = "'00000000-0000-4000-8000-000000000002'";
    private static final String WAITING = "{\"type\":\"waiting\"}";

    private static TestDatabase database;

    @BeforeAll
    static void load() throws SQLException {
        database = TestDatabase.create();
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table exchange.request disable trigger user");
            statement.execute(
                    row(PERSON, "'0710000000000001'", "'a'", WAITING, "waiting", "'2026-01-01 12:00Z'", "null"));
            statement.execute(row(
                    PERSON,
                    "'0710000000000001'",
                    "'a'",
                    "{\"type\":\"refused\",\"at\":\"2026-01-01T11:00:00Z\"}",
                    "refused",
                    "null",
                    "'2026-01-01 11:00Z'"));
            statement.execute("alter table exchange.request enable trigger user");
        }
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void refusesToTurnARefusalIntoAConsent() {
        assertThat(refusal("update exchange.request set version = 2, status = 'given',"
                        + " stage = '{\"type\":\"given\",\"at\":\"2026-01-01T11:00:00Z\",\"told\":\"yes\"}'"
                        + " where status = 'refused'"))
                .isEqualTo(ENDED);
    }

    @Test
    void refusesASecondQuestionToSomebodyWhoIsBeingAsked() {
        assertThat(refusal(row(PERSON, "null", "null", WAITING, "waiting", "'2026-01-01 12:00Z'", "null")))
                .isEqualTo(ASKED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        null | '0710000000000001' | 'a'  | {"type":"waiting"}              | waiting | '2026-01-01 12:00Z' | null
        null | null               | null | {"type":"given","told":"yes"}   | given   | null                | '2026-01-01 11:00Z'
        null | null               | null | {"type":"refused"}              | refused | null                | '2026-01-01 11:00Z'
        ID   | '0710000000000001' | 'a'  | {"type":"given","told":"maybe"} | given   | null                | '2026-01-01 11:00Z'
        ID   | '0710000000000001' | 'a'  | {"type":"given"}                | given   | null                | '2026-01-01 11:00Z'
        ID   | '0710000000000001' | 'a'  | {"type":"given","told":"yes"}   | refused | null                | '2026-01-01 11:00Z'
        ID   | '0710000000000001' | 'a'  | {"type":"given","told":"yes"}   | given   | null                | '2026-01-01 12:00Z'
        ID   | '0710000000000001' | 'a'  | {"type":"lapsed"}               | lapsed  | null                | '2026-01-01 11:00Z'
        ID   | '0710000000000001' | 'a'  | {"type":"lapsed"}               | lapsed  | null                | null
        ID   | '0710000000000001' | 'a'  | {"type":"waiting"}              | waiting | null                | null
        ID   | '0710000000000001' | 'a'  | {"type":"waiting"}              | waiting | '2026-01-02 12:00Z' | null
        ID   | '071'              | 'a'  | {"type":"waiting"}              | waiting | '2026-01-01 12:00Z' | null
        """)
    void refusesRowsThatMakeNoSense(
            String person, String rka, String purpose, String stage, String status, String due, String ended) {
        assertThat(refusal(row(person.equals("ID") ? PERSON : person, rka, purpose, stage, status, due, ended)))
                .isEqualTo(CHECK);
    }

    private static String row(
            String person, String rka, String purpose, String stage, String status, String due, String ended) {
        return "insert into exchange.request (id, version, act_seq, agency, person, rka, purpose, asked, until, stage,"
                + " status, due, ended) values (gen_random_uuid(), 1, 0, 'steppe-bank', %s, %s, %s, '2026-01-01 10:00Z',"
                        .formatted(person, rka, purpose)
                + " '2026-01-01 12:00Z', '%s', '%s', %s, %s)".formatted(stage, status, due, ended);
    }

    private static String refusal(String sql) {
        return database.refusalToApplication(sql);
    }
}
