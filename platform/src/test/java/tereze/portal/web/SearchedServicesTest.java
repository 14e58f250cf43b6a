package tereze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.catalogue.Definition;
import tereze.portal.rules.ServiceSearch;
import tereze.portal.rules.ServiceSearch.Entry;
import tereze.testing.Fault;
import tereze.testing.ShippedCatalogue;

/// The services of the country that people find first when they search with their own words.
class SearchedServicesTest {
    private static final List<Entry<Definition>> SERVICES =
            ShippedCatalogue.read().ready().stream().map(ServicesPages::entry).toList();

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
    void findsFirstWhatMostPeopleMean(String words, String found) {
        String[] first = found.split(" ", -1);

        assertThat(ServiceSearch.find(words, SERVICES).stream()
                        .limit(first.length)
                        .map(definition -> definition.service().value()))
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
        assertThat(found(typed)).startsWith(found(kazakh).getFirst()).containsAll(found(kazakh));
    }

    private static List<String> found(String words) {
        return ServiceSearch.find(words, SERVICES).stream()
                .map(definition -> definition.service().value())
                .toList();
    }
}
