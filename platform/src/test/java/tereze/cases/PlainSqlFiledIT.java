package tereze.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tereze.api.ReferenceNumber;
import tereze.testing.TestDatabase;
import tereze.testing.TestReleases;

/// The database limits the applications of a person for a service, even if the application has a bug or somebody
/// writes SQL with its role.
class PlainSqlFiledIT {
    private static final String NO_ACT = "TZ002";
    private static final String TOO_OFTEN = "TZ240";
    private static final String TAKEN = "23505";
    private static final String NOT_ALLOWED = "23514";

    private static TestDatabase database;

    @BeforeAll
    static void load() {
        database = TestDatabase.create();
        TestReleases.open(database, "passport");
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

    @Test
    void refusesANumberThatIsNoneOrTaken() {
        String number = ReferenceNumber.of(new UUID(1, 1)).value();
        String wrong = (number.startsWith("0") ? "1" : "0") + number.substring(1);
        assertThat(filed(List.of(number), "granted", "null")).isEqualTo(NO_ACT);
        assertThat(filed(List.of(number, number), "granted", "null")).isEqualTo(TAKEN);
        assertThat(Stream.of(wrong, number.replace("-", ""), number.toLowerCase(Locale.ROOT), ""))
                .allSatisfy(none ->
                        assertThat(filed(List.of(none), "granted", "null")).isEqualTo(NOT_ALLOWED));
    }

    /// Inserts this number of rows for one applicant without an act, and returns the refusal. The database checks
    /// the act last, so `NO_ACT` means that the number is within the limit.
    private static String filed(int times, String status, String due) {
        return filed(
                Stream.generate(() -> ReferenceNumber.of(UUID.randomUUID()).value())
                        .limit(times)
                        .toList(),
                status,
                due);
    }

    private static String filed(List<String> numbers, String status, String due) {
        return database.refusalToApplication(
                "insert into cases.case (id, number, version, act_seq, applicant, service, service_version, form, opened,"
                        + " consents, stage, status, due, asked) select gen_random_uuid(), number, 1, 0,"
                        + " '00000000-0000-4000-8000-000000000001', 'passport', 1, '{}', '2026-03-02 00:00Z', '[]',"
                        + " '{\"type\":\"%s\"}', '%s', %s, '[]' from unnest('{%s}'::text[]) number"
                                .formatted(status, status, due, String.join(",", quoted(numbers))));
    }

    private static List<String> quoted(List<String> numbers) {
        return numbers.stream().map(number -> '"' + number + '"').toList();
    }
}
