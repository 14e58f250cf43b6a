package tereze.api.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.api.words.WordIndex.Entry;
import tereze.testing.Fault;

class WordIndexTest {
    private static final List<Entry<String>> ALL = List.of(
            new Entry<>(
                    "registration",
                    List.of("Уақытша тіркеу", "Временная регистрация", "прописка", "ЦОН"),
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
        "паспорттарымыздан, passport",
        "граница, passport",
        "цон, registration",
        "propiska, registration",
        "пропсика, registration",
        "ghjgbcrf, registration",
        "зфыызщке, passport",
        "как мне получить паспорт, passport",
        "развод или паспорт, passport"
    })
    void findsByPeoplesWords(String words, String found) {
        assertThat(find(words, ALL)).containsExactly(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!?", "развод", "п", "па", "регион", "как мне", "ыва"})
    void findsNothingWhereNothingIsNamed(String words) {
        assertThat(find(words, ALL)).isEmpty();
    }

    @Test
    void anyWordCountsAndRareOnesMore() {
        List<Entry<String>> all = List.of(
                new Entry<>("common", List.of("снять прописку"), List.of(), 0),
                new Entry<>("common too", List.of("снять деньги"), List.of(), 0),
                new Entry<>("rare", List.of("квартиранта выписать"), List.of(), 0));

        assertThat(find("снять квартиранта", all)).startsWith("rare").contains("common", "common too");
    }

    @Test
    void aNameGoesBeforeADescription() {
        List<Entry<String>> both = List.of(
                new Entry<>("told", List.of("Другое"), List.of("Про паспорт"), 1_000),
                new Entry<>("named", List.of("Паспорт"), List.of(), 0));

        assertThat(find("паспорт", both)).startsWith("named");
    }

    @Test
    void aWholeNameGoesBeforeAPartOfOneAndThatBeforeWordsOfSeveral() {
        List<Entry<String>> all = List.of(
                new Entry<>("several", List.of("Смена имени", "адреса"), List.of(), 9),
                new Entry<>("part", List.of("Смена адреса машины"), List.of(), 5),
                new Entry<>("whole", List.of("Адреса смена"), List.of(), 0));

        assertThat(find("смена адреса", all)).containsExactly("whole", "part", "several");
    }

    @Test
    void stopWordsOnlyOrderWhatOtherWordsFind() {
        List<Entry<String>> all = List.of(
                new Entry<>("service", List.of("регистрироваться"), List.of(), 9),
                new Entry<>("question", List.of("нужно ли мне регистрироваться"), List.of(), 0));

        assertThat(find("нужно ли регистрироваться", all)).containsExactly("question", "service");
        assertThat(find("регистрироваться", all)).containsExactly("service", "question");
    }

    @Test
    void ofWhatIsNamedAlikeWhatMorePeopleSeekGoesFirstAndElseTheOrderStays() {
        List<Entry<String>> all = List.of(
                new Entry<>("seldom", List.of("прописка"), List.of(), 0),
                new Entry<>("often", List.of("прописка"), List.of(), 40_000),
                new Entry<>("as often", List.of("прописка"), List.of(), 40_000));

        assertThat(find("прописку", all)).containsExactly("often", "as often", "seldom");
    }

    @Test
    void aWordOfTwoLettersIsFoundWholeOnly() {
        List<Entry<String>> all = List.of(new Entry<>("alias", List.of("ИС"), List.of(), 0));

        assertThat(find("ис", all)).containsExactly("alias");
        assertThat(find("исх", all)).isEmpty();
    }

    /// The same Russian letters may stand for a Russian and for a Kazakh word.
    @Fault("D5")
    @Test
    void theSameLettersGoBeforeRussianOnesForKazakhOnes() {
        List<Entry<String>> all = List.of(
                new Entry<>("kazakh", List.of("қара"), List.of(), 0),
                new Entry<>("russian", List.of("кара"), List.of(), 0));

        assertThat(find("кара", all)).containsExactly("russian", "kazakh");
        assertThat(find("қара", all)).startsWith("kazakh");
        assertThat(find("кара", all.subList(0, 1))).containsExactly("kazakh");
    }

    /// A word that is written well is never read as a mistake of another.
    @Test
    void aMistakeIsOnlyReadWhereNothingIsNamed() {
        List<Entry<String>> all = List.of(
                new Entry<>("machine", List.of("машина"), List.of(), 0),
                new Entry<>("raspberry", List.of("малина"), List.of(), 0));

        assertThat(new WordIndex<>(all).find("машина")).isEqualTo(new WordIndex.Found<>(List.of("machine"), null));
        assertThat(new WordIndex<>(all).find("мащина").things()).startsWith("machine");
    }

    @Test
    void saysWhatWasMeant() {
        WordIndex<String> index = new WordIndex<>(ALL);

        assertThat(index.find("временная ригистрация").meant()).isEqualTo("временная регистрация");
        assertThat(index.find("dhtvtyyfz").meant()).isEqualTo("временная");
        assertThat(index.find("временную регистрацию").meant()).isNull();
        assertThat(index.find("propiska").meant()).isNull();
        assertThat(index.find("нет такого").meant()).isNull();
    }

    @Test
    void aChangedListIsIndexedAgain() {
        CurrentIndex<String, String> index = new CurrentIndex<>(names -> names.stream()
                .map(name -> new Entry<>(name, List.of(name), List.of(), 0))
                .toList());

        assertThat(index.of(List.of("паспорт")).find("паспорт").things()).containsExactly("паспорт");
        assertThat(index.of(List.of("развод")).find("паспорт").things()).isEmpty();
        assertThat(index.of(List.of("развод")).find("развод").things()).containsExactly("развод");
    }

    @Property(tries = 200)
    void readsWhateverIsTyped(@ForAll String typed) {
        assertThat(new WordIndex<>(ALL).find(typed).things()).isSubsetOf("registration", "passport");
    }

    private static List<String> find(String words, List<Entry<String>> all) {
        return new WordIndex<>(all).find(words).things();
    }
}
