package tereze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.catalogue.PublicServices;
import tereze.testing.Fault;
import tereze.testing.RegisteredPages;
import tereze.testing.ShippedCatalogue;
import tereze.testing.TextTable;

/// What people find first in the country's services and pages when they search with their own words.
class ServiceFinderTest {
    private static final int FIRST = 3;
    private static final ServiceFinder FINDER = new ServiceFinder(
            PublicServices.byFile(ShippedCatalogue.read()),
            RegisteredPages.onClassPath(),
            PageTexts.load(text -> text));

    static Stream<List<String>> everyday() {
        return TextTable.read("search/everyday.txt").stream();
    }

    static Stream<List<String>> mistyped() {
        return TextTable.read("search/mistyped.txt").stream();
    }

    @ParameterizedTest
    @MethodSource({"everyday", "mistyped"})
    void findsTheRightThingAmongTheFirstThree(List<String> row) {
        assertThat(found(row.getFirst()).stream().limit(FIRST))
                .as(row.getFirst())
                .contains(row.getLast().split(" ", -1));
    }

    @Test
    void theTablesHaveFiftyQueriesEachInThreeLanguages() {
        for (List<List<String>> table : List.of(everyday().toList(), mistyped().toList())) {
            assertThat(table).hasSizeGreaterThanOrEqualTo(50);
            assertThat(table.stream().map(row -> row.get(1)).distinct()).containsExactlyInAnyOrder("kk", "ru", "en");
            assertThat(table.stream().map(List::getFirst)).doesNotHaveDuplicates();
        }
    }

    /// Some words contain letters of another alphabet: Latin c and p, Greek ο and κ.
    @ParameterizedTest
    @CsvSource({
        "прописка, residence-permanent residence-temporary",
        "прописку, residence-permanent residence-temporary",
        "пропиcка, residence-permanent residence-temporary",
        "прοписκа, residence-permanent residence-temporary",
        "ПPОПИСКА, residence-permanent residence-temporary",
        "propiska, residence-permanent residence-temporary",
        "тіркеу, residence-permanent residence-temporary",
        "tipкеу, residence-permanent residence-temporary",
        "registration, residence-permanent residence-temporary",
        "ЦОН, residence-permanent residence-temporary",
        "хқо, residence-permanent residence-temporary",
        "временная прописка, residence-temporary",
        "уақытша тіркеу, residence-temporary",
        "permanent registration, residence-permanent",
        "снять прописку, residence-end",
        "пропискадан шығу, residence-end",
        "deregistration, residence-end",
        "deregister somebody, residence-end-by-owner",
        "выписать из квартиры, residence-end-by-owner",
        "смена адреса, residence-permanent vehicle-address-change",
        "техпаспорт, vehicle-address-change vehicle-reregistration",
        "свидетельство о рождении, birth-registration",
        "туу туралы куәлік, birth-registration",
        "куәлік, identity-card-renewal birth-registration",
        "загранпаспорт, passport"
    })
    void findsFirstWhatMostPeopleMean(String words, String services) {
        String[] first = services.split(" ", -1);

        assertThat(found(words).stream().limit(first.length).map(path -> path.replace("/services/", "")))
                .containsExactly(first);
    }

    /// Typed with a Russian keyboard, or with one letter of the wrong kind.
    @Fault("D5")
    @ParameterizedTest
    @CsvSource({
        "тиркеу, тіркеу",
        "куалик, куәлік",
        "толкужат, төлқұжат",
        "кару, қару",
        "колик, көлік",
        "уакытша тиркелу, уақытша тіркелу",
        "неке бузу, неке бұзу",
        "туу туралы куалик, туу туралы куәлік",
        "туракты тиркеу, тұрақты тіркеу",
        "уақытша тиркеу, уақытша тіркеу",
        "хко, хқо",
        "нәресте, нәресте"
    })
    void findsWithRussianLettersWhatTheKazakhSpellingFinds(String typed, String kazakh) {
        assertThat(found(typed))
                .startsWith(found(kazakh).getFirst())
                .containsAll(found(kazakh).stream().limit(FIRST).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "регестрация, регистрация",
        "временная ригистрация, временная регистрация",
        "ghjgbcrf, прописка",
        "n3hrte, тіркеу",
        "passpport, passport"
    })
    void saysWhatItReadInsteadOfAMistake(String typed, String meant) {
        assertThat(FINDER.find(typed).meant()).isEqualTo(meant);
        assertThat(FINDER.find(meant).meant()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"прописку", "тиркеу", "propiska", "rent a flat"})
    void correctsNothingThatIsOnlySpelledInAnotherWay(String typed) {
        assertThat(FINDER.find(typed).meant()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"nothingofthekind", "ыыыы", "п", "!?", "кредит наличными"})
    void findsNothingWhereNothingIsNamed(String typed) {
        assertThat(found(typed)).isEmpty();
    }

    private static List<String> found(String words) {
        return FINDER.find(words).things().stream()
                .map(ServiceFinder.Result::path)
                .toList();
    }
}
