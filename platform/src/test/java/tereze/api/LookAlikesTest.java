package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikesTest {
    @ParameterizedTest
    @CsvSource({
        // Greek omicron and kappa, as found in a published report of 2017.
        "кοлοнка, колонка",
        "κοлοнκа, колонка",
        // Latin letters.
        "Caбaeв, сабаев",
        "HҰРЛАН, нұрлан",
        "Қаhарман, қаһарман",
        "əлия, әлия",
        "Iлияс, ілияс",
        // Lower and upper case, spaces, composed and decomposed й and ё.
        "'  СЕЙТҚАЛИ \u00a0 Айгүл ', сейтқали айгүл",
        "Фёдор, федор",
        "Фе\u0308дор, федор",
        "Сеи\u0306т, сейт"
    })
    void findsTheSameWordTypedOtherwise(String typed, String meant) {
        assertThat(LookAlikes.fold(typed)).isEqualTo(LookAlikes.fold(meant));
    }

    @ParameterizedTest
    @CsvSource({"Нұр, Нур", "Қанат, Канат", "Өмір, Омир", "Ғани, Гани", "Әсем, Асем"})
    void keepsKazakhLettersApartFromTheirRussianNeighbours(String one, String other) {
        assertThat(LookAlikes.fold(one)).isNotEqualTo(LookAlikes.fold(other));
    }

    @Test
    void givesALatinNameOneKeyInSmallLettersAndInCapitals() {
        assertThat(LookAlikes.fold("Hans Bohm")).isEqualTo(LookAlikes.fold("HANS BOHM"));
    }

    @Property
    void changesNothingWhenItFoldsAgain(@ForAll String text) {
        String key = LookAlikes.fold(text);
        assertThat(LookAlikes.fold(key)).isEqualTo(key);
    }
}
