package tereze.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.testing.TestDatabase;

/// What the database itself refuses, when the application has a bug or somebody writes SQL with its role.
class PlainSqlResidenceIT {
    private static final String NO_PRIVILEGE = "42501";
    private static final String NOT_UNIQUE = "23505";
    private static final String CHECK = "23514";

    private static final String STANDING = "00000000-0000-4000-8000-000000000001";
    private static final String PERSON = "00000000-0000-4000-8000-000000000002";

    private static TestDatabase database;

    @BeforeAll
    static void load() throws SQLException {
        database = TestDatabase.create();
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table addresses.registration disable trigger acts_inserted");
            statement.execute(inserting(STANDING, "permanent", "2020-01-01", "null", "null", "null", "permanent"));
            statement.execute("alter table addresses.registration enable trigger acts_inserted");
        }
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"person", "premises", "kind", "since", "until"})
    void refusesToOverwriteWhoWhereHowAndSinceWhen(String column) {
        assertThat(refusal("update addresses.registration set " + column + " = " + column))
                .isEqualTo(NO_PRIVILEGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from addresses.registration",
                "truncate addresses.registration",
                "alter table addresses.registration disable trigger all",
                "drop index addresses.registration_standing",
                "update addresses.ownership set person = null",
                "update addresses.premises set rka = rka",
                "update people.relation set person = person",
                "update agencies.ground set purpose = purpose"
            })
    void refusesToTakeAnythingAway(String sql) {
        assertThat(refusal(sql)).isIn(NO_PRIVILEGE);
    }

    @Test
    void refusesASecondStandingPermanentOne() {
        assertThat(refusal(inserting(null, "permanent", "2021-01-01", "null", "null", "null", "permanent")))
                .isEqualTo(NOT_UNIQUE);
    }

    @ParameterizedTest
    @CsvSource({
        // permanent with a last day, temporary without one, expiry before the beginning
        "permanent, 2021-01-01, '''2022-01-01''', null, null, permanent",
        "temporary, 2021-01-01, null, null, null, temporary",
        "temporary, 2021-01-01, '''2021-01-01''', null, null, temporary",
        // active without the key of the unique index, ended with that key
        "permanent, 2021-01-01, null, null, null, ",
        "permanent, 2021-01-01, null, '''2022-01-01''', '''death''', permanent",
        // ended before it began, after it expired, without a reason, for an unknown reason, in an impossible year
        "permanent, 2021-01-01, null, '''2020-12-31''', '''death''', ",
        "temporary, 2021-01-01, '''2021-02-01''', '''2021-02-02''', '''expired''', ",
        "permanent, 2021-01-01, null, '''2022-01-01''', null, ",
        "permanent, 2021-01-01, null, '''2022-01-01''', '''mood''', ",
        "permanent, 1021-01-01, null, null, null, permanent"
    })
    void refusesRowsThatMakeNoSense(
            String kind, String since, String until, String ended, String reason, @Nullable String standing) {
        assertThat(refusal(inserting(null, kind, since, until, ended, reason, standing == null ? "" : standing)))
                .isEqualTo(CHECK);
    }

    @Test
    void refusesARowWithoutItsAct() {
        assertThat(refusal(inserting(null, "temporary", "2021-01-01", "'2021-02-01'", "null", "null", "temporary")))
                .isEqualTo("TZ002");
        assertThat(refusal("update addresses.registration set version = 2, disputed = true"))
                .isEqualTo("TZ002");
        assertThat(refusal("insert into addresses.dwelling values (gen_random_uuid(), 1, 0)"))
                .isEqualTo("TZ002");
    }

    private static String inserting(
            @Nullable String id,
            String kind,
            String since,
            String until,
            String ended,
            String reason,
            String standing) {
        return "insert into addresses.registration values (%s, 1, 0, '%s', gen_random_uuid(), '%s', '%s', %s, %s, %s, false, false, %s)"
                .formatted(
                        id == null ? "gen_random_uuid()" : "'" + id + "'",
                        PERSON,
                        kind,
                        since,
                        until,
                        ended,
                        reason,
                        standing.isEmpty() ? "null" : "'" + standing + "'");
    }

    private static String refusal(String sql) {
        return database.refusalToApplication(sql);
    }
}
