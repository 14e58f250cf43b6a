package tereze.portal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.portal.rules.ServiceSearch.Entry;
import tereze.testing.Fault;

class ServiceSearchTest {
    private static final List<Entry<String>> ALL = List.of(
            new Entry<>(
                    "registration",
                    List.of("Уақытша тіркелу", "Временная регистрация", "прописка", "ЦОН"),
                    List.of("Если жильё не ваше, спросим собственника"),
                    0),
            new Entry<>(
                    "passport", List.of("Паспорт алу", "Паспорт", "Passport"), List.of("Для поездки за границу"), 0));

    @ParameterizedTest
    @CsvSource({
        "прописка, registration",
        "прописку, registration",
        "ПРОПИСКА, registration",
        "пропиcка, registration",
        "прοписка, registration",
        "временную регистрацию, registration",
        "уақытша тіркелемін, registration",
        "passp, passport",
        "паспорта, passport",
        "граница, passport",
        "цон, registration"
    })
    void findsByPeoplesWordsWhateverTheirEndingAndKeyboard(String words, String found) {
        assertThat(ServiceSearch.find(words, ALL)).containsExactly(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!?", "развод", "прописка паспорт", "п", "па", "паспорттарымыздан", "регион"})
    void findsNothingWhereNothingIsNamed(String words) {
        assertThat(ServiceSearch.find(words, ALL)).isEmpty();
    }

    @Test
    void aNameGoesBeforeADescription() {
        List<Entry<String>> both = List.of(
                new Entry<>("told", List.of("Другое"), List.of("Про паспорт"), 1_000),
                new Entry<>("named", List.of("Паспорт"), List.of(), 0));

        assertThat(ServiceSearch.find("паспорт", both)).containsExactly("named", "told");
    }

    @Test
    void aWholeNameGoesBeforeAPartOfOneAndThatBeforeWordsOfSeveral() {
        List<Entry<String>> all = List.of(
                new Entry<>("several", List.of("Смена имени", "адреса"), List.of(), 9),
                new Entry<>("part", List.of("Смена адреса машины"), List.of(), 5),
                new Entry<>("whole", List.of("Адреса смена"), List.of(), 0));

        assertThat(ServiceSearch.find("смена адреса", all)).containsExactly("whole", "part", "several");
    }

    @Test
    void ofWhatIsNamedAlikeWhatMorePeopleSeekGoesFirstAndElseTheOrderStays() {
        List<Entry<String>> all = List.of(
                new Entry<>("seldom", List.of("прописка"), List.of(), 0),
                new Entry<>("often", List.of("прописка"), List.of(), 40_000),
                new Entry<>("as often", List.of("прописка"), List.of(), 40_000));

        assertThat(ServiceSearch.find("прописку", all)).containsExactly("often", "as often", "seldom");
    }

    @Test
    void aWordOfTwoLettersIsFoundWholeOnly() {
        List<Entry<String>> all = List.of(new Entry<>("alias", List.of("ИС"), List.of(), 0));

        assertThat(ServiceSearch.find("ис", all)).containsExactly("alias");
        assertThat(ServiceSearch.find("исх", all)).isEmpty();
    }

    /// The strict key finds the Russian word; the weaker one would also find the Kazakh word.
    @Fault("D5")
    @Test
    void russianLettersStandForKazakhOnesOnlyIfNothingElseIsFound() {
        List<Entry<String>> all = List.of(
                new Entry<>("russian", List.of("кара"), List.of(), 0),
                new Entry<>("kazakh", List.of("қара"), List.of(), 0));

        assertThat(ServiceSearch.find("кара", all)).containsExactly("russian");
        assertThat(ServiceSearch.find("қара", all)).containsExactly("kazakh");
        assertThat(ServiceSearch.find("кара", all.subList(1, 2))).containsExactly("kazakh");
        assertThat(ServiceSearch.names("мекенжай аныктамасы", List.of("мекенжай анықтамасы")))
                .isTrue();
    }

    @Test
    void aNameWithoutWordsIsNotNamed() {
        assertThat(ServiceSearch.names("паспорт", List.of("—", "п"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "адресная справка, true",
        "нужна адресная справка, true",
        "адресную справку, true",
        "справка, false",
        "мекенжай анықтамасын алу, true"
    })
    void knowsWhenAThingIsNamed(String words, boolean named) {
        assertThat(ServiceSearch.names(words, List.of("адресная справка", "мекенжай анықтамасы")))
                .isEqualTo(named);
    }
}
