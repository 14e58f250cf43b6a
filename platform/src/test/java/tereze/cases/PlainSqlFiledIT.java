package tereze.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tereze.testing.TestDatabase;

/// The database limits the applications of a person for a service, even if the application has a bug or somebody
/// writes SQL with its role.
class PlainSqlFiledIT {
    private static final String NO_ACT = "TZ002";
    private static final String TOO_OFTEN = "TZ240";

    private static TestDatabase database;

    @BeforeAll
    static void load() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void refusesOneOpenCaseTooMany() {
        assertThat(filed(20, "waiting-consent", "'2026-03-05 00:00Z'")).isEqualTo(NO_ACT);
        assertThat(filed(21, "waiting-consent", "'2026-03-05 00:00Z'")).isEqualTo(TOO_OFTEN);
    }

    @Test
    void refusesOneTooManyInADay() {
        assertThat(filed(50, "granted", "null")).isEqualTo(NO_ACT);
        assertThat(filed(51, "granted", "null")).isEqualTo(TOO_OFTEN);
    }

    /// Inserts this number of rows for one applicant without an act, and returns the refusal. The database checks
    /// the act last, so `NO_ACT` means that the number is within the limit.
    private static String filed(int times, String status, String due) {
        return database.refusalToApplication(
                "insert into cases.case (id, version, act_seq, applicant, service, service_version, form, opened,"
                        + " consents, stage, status, due, asked) select gen_random_uuid(), 1, 0,"
                        + " '00000000-0000-4000-8000-000000000001', 'passport', 1, '{}', '2026-03-02 00:00Z', '[]',"
                        + " '{\"type\":\"%s\"}', '%s', %s, '[]' from generate_series(1, %d)"
                                .formatted(status, status, due, times));
    }
}
