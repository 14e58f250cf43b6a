package tereze.law.store;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.law.Enactments;
import tereze.testing.TestActs;

/// A mistake in the data stops the reading, and the message names its place. Each mistake has a small folder of
/// its own.
class LawFilesTest {
    private static final Enactments ACTS = TestActs.of("civil-code");

    @ParameterizedTest
    @CsvSource({
        "unknown-unit, numbers.csv:4",
        "short-row, numbers.csv:2",
        "long-row, numbers.csv:2: 11 fields",
        "no-source, numbers.csv:2",
        "checked-against-nothing, numbers.csv:2: age: checked against nothing",
        "never-compared, numbers.csv:2: age: compared on null",
        "article-of-no-act, numbers.csv:2: article 16",
        "no-place, 'numbers.csv:2: ''art. 16'' is no place in an act'",
        "unknown-act, 'numbers.csv:2: unknown act ''civil-cod'''",
        "overlap, 2024-12-31",
        "missing, numbers.csv: not on the classpath"
    })
    void refusesFaultyNumbers(String folder, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LawFiles("law/" + folder).law(ACTS))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({
        "two-acts, two acts are named civil-code",
        "act-without-title, acts.csv:2: an act without a title",
        "insecure-text, acts.csv:2: text at http://adilet.zan.kz/kaz/docs/K940001000_",
        "number-of-no-day, acts.csv:2: civil-code: number 268-XIII of no day"
    })
    void refusesFaultyActs(String folder, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LawFiles("law/" + folder).enactments())
                .withMessageContaining(message);
    }

    @Test
    void refusesAVersionWithoutItsDays() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LawFiles("law/no-days").calendars())
                .withMessageContaining("2023-12-01.csv");
    }

    @Test
    void refusesASecondZone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LawFiles("law/two-zones").calendars())
                .withMessageContaining("Asia/Tokyo");
    }

    @Test
    void refusesADayThatTheVersionDoesNotCover() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LawFiles("law/day-outside").calendars())
                .withMessageContaining("2025-01-01");
    }
}
