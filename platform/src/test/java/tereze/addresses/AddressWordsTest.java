package tereze.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.addresses.rules.HouseNumber;
import tereze.addresses.rules.StreetWords;
import tereze.addresses.rules.StreetWords.Comparison;
import tereze.api.LookAlikes;
import tereze.testing.Fault;

/// Readings of typed addresses.
class AddressWordsTest {
    /// Readings as `names: house, flat`, the likeliest first. A dash stands for a number that was not typed.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Достық                       | достық: -, -",
                "ул. Достық д. 12 кв. 5       | достық: 12, 5",
                "Достық көшесі, 12-үй, 5-пәтер | достық: 12, 5",
                "Достық 12 5                  | достық 12: 5, -; достық: 12, 5",
                "Достық №12                   | достық 12: -, -; достық: 12, -",
                "Достық\u00a012/1             | достық 12/1: -, -; достық: 12/1, -; достық: 12, 1",
                "«Достық» 12А                 | достық 12а: -, -; достық: 12а, -",
                "Достық 12 5 7                | достық 12: 5, 7; достық: 12, 5",
                "Достық 12-34                 | достық 12-34: -, -; достық: 12, 34; достық: 12/34, -",
                "Достық үй 12, 34 пәтер       | достық: 12, 34",
                "Достық 12 үй 34 пәтер        | достық: 12, 34",
                "Достық д. 12 корп. 3 кв. 4   | достық: 12/3, 4",
                "Достық д12к3 кв4             | достық: 12/3, 4",
                "Достық дом 7 литера Б        | достық: 7б, -",
                "Самал-2 33-7                 | самал 2 33-7: -, -; самал 2: 33, 7; самал 2: 33/7, -",
                "8-ші шағын аудан 12 үй       | 8: 12, -",
                "5-14-21                      | 5 14: 21, -; 5: 14, 21",
                "12                           | 12: -, -; : 12, -"
            })
    void readsNamesAndNumbers(String typed, String readings) {
        assertThat(AddressWords.readings(typed).stream()
                        .map(AddressWordsTest::written)
                        .collect(Collectors.joining("; ")))
                .isEqualTo(readings);
    }

    private static String written(AddressWords words) {
        return "%s: %s, %s"
                .formatted(
                        words.names().stream().map(AddressWords.Name::key).collect(Collectors.joining(" ")),
                        Objects.requireNonNullElse(words.building(), "-"),
                        Objects.requireNonNullElse(words.flat(), "-"));
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
        assertThat(AddressWords.readings(typed)).isEqualTo(AddressWords.readings(meant));
        assertThat(StreetWords.of(meant).have(AddressWords.readings(typed).getLast(), Comparison.LETTERS))
                .isTrue();
    }

    @Fault("D5")
    @ParameterizedTest
    @CsvSource({
        "Достык кошеси 12-уй 5-патер, Достық көшесі 12-үй 5-пәтер",
        "Казыбек би 12, Қазыбек би 12",
        "Онтустик дангылы 7, Оңтүстік даңғылы 7",
        "Турксиб 1 уй, Түрксіб 1 үй",
        "Qabanbay batyr 5, Қабанбай батыр 5",
        "Jeltoqsan 5, Желтоқсан 5",
        "Zheltoksan 5, Желтоқсан 5"
    })
    void kazakhNamesAreNearlyTheSameInOtherLetters(String typed, String kazakh) {
        AddressWords words = AddressWords.readings(typed).getLast();

        assertThat(StreetWords.of(kazakh).have(words, Comparison.LETTERS)).isFalse();
        assertThat(StreetWords.of(kazakh).have(words, Comparison.SOUNDS)).isTrue();
        assertThat(words.building())
                .isEqualTo(AddressWords.readings(kazakh).getLast().building());
        assertThat(words.flat())
                .isEqualTo(AddressWords.readings(kazakh).getLast().flat());
    }

    @ParameterizedTest
    @CsvSource({
        "Достык Астана, улица Достык город Астана, true",
        "Достык Астана, улица Достык город Алматы, false",
        "8 марта, улица 8 Марта, true",
        "8 марта, улица 18 Марта, false",
        "Дастык, улица Достык, true",
        "Дустук, улица Достык, false"
    })
    void aStreetHasAllNames(String typed, String street, boolean has) {
        assertThat(StreetWords.of(street).have(AddressWords.readings(typed).getFirst(), Comparison.MISTAKES))
                .isEqualTo(has);
    }

    /// One letter matches nearly every street, so no search is run. Microdistricts have numbers for names.
    @ParameterizedTest
    @CsvSource({
        "а, true",
        "аб, true",
        "'а б', true",
        "12, true",
        "Нұр, false",
        "'а бе 12', false",
        "'абв 12', false",
        "12 5, false"
    })
    void threeLettersOfNamesOrANumberAndAHouseAreNeeded(String typed, boolean tooFew) {
        assertThat(AddressWords.readings(typed).stream().allMatch(AddressWords::tooFew))
                .isEqualTo(tooFew);
    }

    @ParameterizedTest
    @CsvSource({"''", "'  ,; '", "ул.", "пәтер"})
    void whatNamesNothingIsNoWord(String typed) {
        assertThat(AddressWords.readings(typed)).containsExactly(new AddressWords(List.of(), null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "12А, 12а",
        "12 а, 12а",
        "12-A, 12а",
        "12 литера А, 12а",
        "12/1, 12/1",
        "12-1, 12/1",
        "12 корпус 1, 12/1",
        "12 корп. 1, 12/1",
        "12к1, 12/1",
        "12К, 12к",
        "12 стр. 3, 12/3",
        "12/1А, 12/1а"
    })
    void aHouseNumberHasOneKey(String written, String key) {
        assertThat(HouseNumber.key(written)).isEqualTo(key);
        assertThat(HouseNumber.key(key)).isEqualTo(key);
    }

    @Property
    void readsWhateverIsTyped(@ForAll String typed) {
        List<AddressWords> readings = AddressWords.readings(typed);

        assertThat(readings).isNotEmpty().hasSizeLessThanOrEqualTo(4);
        assertThat(readings.stream().flatMap(words -> words.names().stream()))
                .allSatisfy(name -> assertThat(name.key()).isNotEmpty().isEqualTo(LookAlikes.fold(name.key())));
    }

    @ParameterizedTest
    @CsvSource({"а, 5000", "1, 5000", "1-, 2500", "д1 , 2000"})
    void readsLongTextsUpToALimit(String piece, int times) {
        assertThat(AddressWords.readings(piece.repeat(times)).stream()
                        .flatMap(words -> Arrays.stream(written(words).split(" ", -1)))
                        .mapToInt(String::length)
                        .max()
                        .orElse(0))
                .isLessThanOrEqualTo(AddressWords.MAX_LENGTH + 2);
    }
}
