package tereze.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tereze.testing.TestDatabase;

/// Nobody files without end for a service, even where the application is wrong or a hand writes SQL in its role.
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

    /// What the database answers with to so many rows of one applicant, without an act: that is looked at last.
    private static String filed(int times, String status, String due) {
        return database.refusalToApplication(
                "insert into cases.case (id, version, act_seq, applicant, service, service_version, form, opened,"
                        + " consents, stage, status, due, asked) select gen_random_uuid(), 1, 0,"
                        + " '00000000-0000-4000-8000-000000000001', 'passport', 1, '{}', '2026-03-02 00:00Z', '[]',"
                        + " '{\"type\":\"%s\"}', '%s', %s, '[]' from generate_series(1, %d)"
                                .formatted(status, status, due, times));
    }
}
