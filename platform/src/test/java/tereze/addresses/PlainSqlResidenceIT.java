package tereze.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.testing.TestDatabase;

/// What the database itself refuses, if the application has a bug or somebody writes SQL with its role.
class PlainSqlResidenceIT {
    private static final String CHECK = "23514";

    private static final String PERSON = "00000000-0000-4000-8000-000000000002";

    private static TestDatabase database;

    @BeforeAll
    static void create() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void drop() {
        database.close();
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
        assertThat(database.refusalToApplication(
                        inserting(kind, since, until, ended, reason, standing == null ? "" : standing)))
                .isEqualTo(CHECK);
    }

    private static String inserting(
            String kind, String since, String until, String ended, String reason, String standing) {
        return "insert into addresses.registration values (gen_random_uuid(), 1, 0, '%s', gen_random_uuid(), '%s', '%s', %s, %s, %s, false, false, %s)"
                .formatted(
                        PERSON, kind, since, until, ended, reason, standing.isEmpty() ? "null" : "'" + standing + "'");
    }
}
