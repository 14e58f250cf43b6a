package tereze.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerritoryTest {
    @ParameterizedTest
    @CsvSource({
        "000000000, 711210000, true",
        "710000000, 710000000, true",
        "710000000, 711210000, true",
        "710000000, 750000000, false",
        "100000000, 101010000, true",
        "100000000, 110000000, false",
        "711210000, 711210000, true",
        "711210000, 711310000, false",
        "711210000, 710000000, false",
        "191600000, 191610000, true",
        "191610000, 191610123, true",
        "191610123, 191610124, false",
        "101000000, 100000000, false"
    })
    void coversItsObjectAndAllThatLiesUnderIt(String territory, String kato, boolean covered) {
        assertThat(new Territory(territory).covers(kato)).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({"000000000, 710000000", "710000000, 711200000", "711200000, 711210000", "711210000, 711210100"})
    void isNarrowerTheMoreItSays(String wide, String narrow) {
        assertThat(new Territory(wide)).isLessThan(new Territory(narrow));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "71000000", "7100000000", "71000000x"})
    void isNineDigits(String text) {
        assertThatThrownBy(() -> new Territory(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
