package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.testing.Fault;

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

    @Fault("D5")
    @ParameterizedTest
    @CsvSource({
        "тіркеу, тиркеу",
        "төлқұжат, толкужат",
        "Нұр, Нур",
        "Ғани, Гани",
        "Әсем, Асем",
        "жаңа үй, жана уй",
        "Қаһарман, Кахарман",
        "Қaбaнбaй, Кабанбай"
    })
    void weakensKazakhLettersToThoseOfARussianKeyboard(String kazakh, String russian) {
        String key = LookAlikes.weaken(LookAlikes.fold(kazakh));
        assertThat(key).isEqualTo(LookAlikes.weaken(LookAlikes.fold(russian)));
        assertThat(LookAlikes.weaken(key)).isEqualTo(key);
    }

    /// Small letters, Latin letters, full-width ones, spaces, hyphens.
    @Fault("D7")
    @ParameterizedTest
    @CsvSource({
        "мс 000 123",
        "MC000123",
        "'МС-000123'",
        "МС\u00A0000.123",
        "№ МС-000 123",
        "мc/000‑123",
        "ＭＣ０００１２３",
        "МС ООО123",
        "MC OO0 123"
    })
    void givesANumberOfADocumentOneKey(String typed) {
        assertThat(LookAlikes.numberKey(typed)).isEqualTo(LookAlikes.numberKey("МС 000123"));
    }

    @Fault("D7")
    @ParameterizedTest
    @CsvSource({
        "ҚР-000123, КР 000123",
        "ҚР-000123, KP 000123",
        "ҚР-000123, қр000123",
        "АӘ 17, АА-17",
        "ҒҢ 17, ГН-17",
        "ҰҮ 17, УУ-17",
        "ІІ 17, II-17",
        "ІИ 17, ИИ-17",
        "ӨО 17, 00-17"
    })
    void givesANumberWithKazakhLettersTheKeyOfARussianKeyboard(String kazakh, String typed) {
        String key = LookAlikes.numberKey(kazakh);
        assertThat(key).isEqualTo(LookAlikes.numberKey(typed));
        assertThat(LookAlikes.numberKey(key)).isEqualTo(key);
    }

    @Test
    void keepsNumbersApartThatDiffer() {
        assertThat(LookAlikes.numberKey("XTA 17")).as("of vehicles").isNotEqualTo(LookAlikes.numberKey("HTA 17"));
        assertThat(LookAlikes.numberKey("МС 000124")).isNotEqualTo(LookAlikes.numberKey("МС 000123"));
        assertThat(LookAlikes.numberKey("—")).isEqualTo("—");
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
