package tereze.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.api.LookAlikes;
import tereze.testing.Fault;

/// Parsing of typed addresses.
class AddressWordsTest {
    @ParameterizedTest
    @CsvSource({
        "Достық 12 5, достық, 12, 5",
        "ул. Достық д. 12 кв. 5, достық, 12, 5",
        "'Достық көшесі, 12-үй, 5-пәтер', достық, 12, 5",
        "Dostyq street 12 flat 5, dostyq, 12, 5",
        "Достық №12, достық, 12,",
        "'  Достық\u00a012/1 ', достық, 12/1,",
        "Достық, достық, ,",
        "«Достық» 12А, достық, 12а,",
        "Достық 12 5 7, достық, 12, 5"
    })
    void namesComeFirstThenTheHouseThenTheFlat(
            String typed, String name, @Nullable String building, @Nullable String flat) {
        AddressWords words = AddressWords.read(typed);

        assertThat(words.names()).containsExactly(LookAlikes.fold(name));
        assertThat(words.building()).isEqualTo(building);
        assertThat(words.flat()).isEqualTo(flat);
    }

    /// Latin and Greek letters among Cyrillic ones: in names, beside names, and in numbers.
    @ParameterizedTest
    @CsvSource({
        "Дocтық 12 5, Достық 12 5",
        "Дοстық 12 5, Достық 12 5",
        "ДОСТЫҚ 12 5, достық 12 5",
        "Қaбaнбaй бaтыp 53, Қабанбай батыр 53",
        "Достық 12a, Достық 12А",
        "yл. Достық д. 12 kв. 5, ул. Достық д. 12 кв. 5"
    })
    void lettersThatLookTheSameAreTheSame(String typed, String meant) {
        assertThat(AddressWords.read(typed)).isEqualTo(AddressWords.read(meant));
        assertThat(AddressWords.read(typed).areIn(meant)).isTrue();
    }

    @Test
    void aTextBearsThemOnlyIfItBearsAll() {
        AddressWords words = AddressWords.read("Достык Астана 12");

        assertThat(words.areIn("{\"ru\": \"Достык\"} {\"ru\": \"Астана\"}")).isTrue();
        assertThat(words.areIn("{\"ru\": \"Достык\"} {\"ru\": \"Алматы\"}")).isFalse();
        assertThat(AddressWords.read("Нур").areIn("Нұр")).isFalse();
        assertThat(AddressWords.read("12").areIn("anything")).isTrue();
    }

    @Fault("D5")
    @ParameterizedTest
    @CsvSource({
        "Достык кошеси 12-уй 5-патер, Достық көшесі 12-үй 5-пәтер",
        "Казыбек би 12, Қазыбек би 12",
        "Онтустик дангылы 7, Оңтүстік даңғылы 7",
        "Турксиб 1 уй, Түрксіб 1 үй"
    })
    void kazakhNamesAreNearlyTheSameInRussianLetters(String typed, String kazakh) {
        AddressWords words = AddressWords.read(typed);

        assertThat(words.areIn(kazakh)).isFalse();
        assertThat(words.areNearlyIn(kazakh)).isTrue();
        assertThat(words.building()).isEqualTo(AddressWords.read(kazakh).building());
        assertThat(words.flat()).isEqualTo(AddressWords.read(kazakh).flat());
    }

    /// One letter matches nearly every street, so no search is run.
    @ParameterizedTest
    @CsvSource({"а, true", "аб, true", "'а б', true", "12, true", "Нұр, false", "'а бе 12', false"})
    void threeLettersOfNamesAreNeeded(String typed, boolean tooFew) {
        assertThat(AddressWords.read(typed).tooFew()).isEqualTo(tooFew);
    }

    @ParameterizedTest
    @CsvSource({"''", "'  ,; '", "ул.", "пәтер"})
    void whatNamesNothingIsNoWord(String typed) {
        assertThat(AddressWords.read(typed)).isEqualTo(new AddressWords(List.of(), null, null));
    }

    @Property
    void readsWhateverIsTyped(@ForAll String typed) {
        AddressWords words = AddressWords.read(typed);

        assertThat(words.names())
                .allSatisfy(name -> assertThat(name)
                        .isNotEmpty()
                        .isEqualTo(LookAlikes.fold(name))
                        .hasSizeLessThanOrEqualTo(18 * AddressWords.MAX_LENGTH));
        assertThat(AddressWords.read("а".repeat(5_000)).names()).containsExactly("а".repeat(AddressWords.MAX_LENGTH));
    }
}
