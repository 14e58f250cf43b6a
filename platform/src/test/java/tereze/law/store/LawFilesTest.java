package tereze.law.store;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Faults in the data, each in a small folder of its own, stop the reading and say where they are.
class LawFilesTest {
    @ParameterizedTest
    @CsvSource({
        "unknown-unit, numbers.csv:4",
        "short-row, numbers.csv:2",
        "long-row, numbers.csv:2: 11 fields",
        "no-source, numbers.csv:2",
        "checked-against-nothing, numbers.csv:2: age: checked against nothing",
        "never-compared, numbers.csv:2: age: compared on null",
        "article-of-no-act, numbers.csv:2: article 16",
        "overlap, 2024-12-31",
        "missing, numbers.csv: not on the classpath"
    })
    void refusesFaultyNumbers(String folder, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LawFiles("law/" + folder).law())
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
