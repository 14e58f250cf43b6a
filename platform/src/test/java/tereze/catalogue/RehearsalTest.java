package tereze.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.testing.RushService;
import tereze.testing.ShippedCatalogue;

class RehearsalTest {
    static final String RUSH = """
            peak: {perDay: 4000, openingMinute: 1500, source: test}
            rehearsal: {as: parent, form: {branch: $premises, until: $today, books: 3}}""";

    @Test
    void isReadWithItsTypes() {
        ServiceInfo about = Declared.with("ready: true", RUSH).about();

        assertThat(about.openingMinute()).isEqualTo(1_500);
        assertThat(about.rehearsal())
                .isEqualTo(new Rehearsal(
                        Rehearsal.As.PARENT, Map.of("branch", "$premises", "until", "$today", "books", 3L)));
    }

    @Test
    void aServiceOfTheTestsExpectsARush() {
        ServiceInfo about = CatalogueFiles.catalogue(
                        ShippedCatalogue.vocabulary(), new FurtherServices(RushService.FOLDER.toString()))
                .current(new ServiceId(RushService.SERVICE))
                .orElseThrow()
                .about();

        assertThat(about.openingMinute()).isEqualTo(1_000);
        assertThat(about.rehearsal())
                .isEqualTo(new Rehearsal(
                        Rehearsal.As.TENANT, Map.of("premises", "$premises", "from", "$today", "months", 9L)));
    }

    @Test
    void keepsListsAndQuotedDigits() {
        ServiceInfo about = Declared.with(
                        "ready: true", "rehearsal: {as: adult, form: {branch: [a, true, \"7\"], until: \"7\"}}")
                .about();

        assertThat(about.openingMinute()).isNull();
        assertThat(about.rehearsal())
                .isEqualTo(new Rehearsal(Rehearsal.As.ADULT, Map.of("branch", List.of("a", true, "7"), "until", "7")));
    }

    /// An arrival rate changes what must be released; the way in which it is rehearsed does not.
    @Test
    void isNoContentOfAVersion() {
        String sha256 = Declared.with("ready: true", RUSH).sha256();

        assertThat(Declared.with("ready: true", RUSH.replace("books: 3", "books: 4"))
                        .sha256())
                .isEqualTo(sha256);
        assertThat(Declared.with("ready: true", RUSH.replace("1500", "1600")).sha256())
                .isNotEqualTo(sha256);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            openingMinute: 1500 | openingMinute: 0 | `card.yaml:3:37: 'openingMinute' is 0 (expected: a whole number from 1 to 10000000)`
            as: parent | as: parrot | card.yaml:4:17: unknown as 'parrot' (did you mean 'parent'?)
            branch: $prem | brnch: $prem | card.yaml:4:32: unknown field 'brnch' (did you mean 'branch'?)
            until: $today | until: $todai | card.yaml:4:58: '$todai' stands for nothing (did you mean '$today'?)
            books: 3 | books: {a: b} | card.yaml:4:73: 'books' is named values (expected: a value or a list of values)
            `, form: {branch: $premises, until: $today, books: 3}` | `` | `card.yaml:4:12: 'form' is missing (expected: {field: value})`
            rehearsal: | rehersal: | `card.yaml:3:37: a rush is expected, and 'rehearsal' is missing (expected: rehearsal: {as: …, form: {field: value}})\ncard.yaml:4:1: unknown name 'rehersal' (did you mean 'rehearsal'?)`
            """)
    void tellsItsMistakes(String written, String instead, String told) {
        assertThat(RUSH).contains(written);
        assertThat(String.join("\n", Declared.mistakes("ready: true", RUSH.replace(written, instead))))
                .isEqualTo(told.replace("\\n", "\n"));
    }
}
