package tereze.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The messages that an author gets for mistakes. The test compares them word for word, because authors rely on
/// them.
class MistakesTest {
    @Test
    void findsNothingWrongWithAGoodDeclaration() {
        assertThat(Declared.mistakes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            oneOpen: | oneOpn: | card.yaml:18:1: unknown name 'oneOpn' (did you mean 'oneOpen'?)
            ru: Читательский билет, | `` | card.yaml:4:7: 'ru' is missing (expected: the text in Russian)
            agency: culture | agency: cultur | card.yaml:6:9: unknown agency 'cultur' (did you mean 'culture'?)
            act: culture-law | act: cultur-law | card.yaml:7:13: unknown act 'cultur-law' (did you mean 'culture-law'?)
            act: culture-law | act: water-code | `card.yaml:7:13: unknown act 'water-code' (expected: one of culture-law, library-rules)`
            `article: "24"` | article: art. 24 | `card.yaml:7:35: 'art. 24' is no place in an act (expected: a place such as 'article 12, paragraph 3', or words without a number)`
            law['card-days'] | law['card-day'] | card.yaml:21:43: unknown law row 'card-day' (did you mean 'card-days'?)
            consent-lapse | consent-laps | card.yaml:33:45: unknown term 'consent-laps' (did you mean 'consent-lapse'?)
            role: librarian | role: libarian | card.yaml:35:17: unknown role 'libarian' (did you mean 'librarian'?)
            person.age | person.aeg | card.yaml:25:27: unknown name 'aeg' in evidence.person (did you mean 'age'?)
            oneOpen: form | oneOpen: frm | card.yaml:18:10: unknown name 'frm' (did you mean 'form'?)
            age >= 7 | age >= | card.yaml:25:33: the expression ends too soon (expected: a value after 'evidence.person.age >=')
            evidence.person.age | evidence.persn.age | card.yaml:25:20: unknown name 'persn' in evidence (did you mean 'person'?)
            days(today | dayz(today | card.yaml:21:11: unknown function 'dayz' (did you mean 'days'?)
            maxLength: 40, | `` | card.yaml:12:13: a text without a limit (expected: maxLength, format or choices)
            type: integer | type: intger | card.yaml:14:19: unknown type 'intger' (did you mean 'integer'?)
            city: astana | city: astna | card.yaml:17:83: unknown city 'astna' (did you mean 'astana'?)
            library.issue | library.isue | card.yaml:36:19: unknown writer 'library.isue' (did you mean 'library.issue'?)
            library.branch | library.brnch | card.yaml:17:20: unknown source 'library.brnch' (did you mean 'library.branch'?)
            evidence.branch.guardians | `"[]"` | card.yaml:33:10: the expression reads nothing, so it asks nobody (expected: an expression over form or evidence)
            evidence.branch.guardians | evidence.branch.most | card.yaml:33:10: the expression gives a whole number (expected: a list of persons)
            until: form.until | until: form.branch | card.yaml:36:62: the expression gives a text (expected: a date)
            oneOpen: form.branch | oneOpen: evidence.branch.warden | card.yaml:18:10: the expression may give nothing (expected: a text in every case, as by orElse(evidence.branch.warden, …))
            orElse(form.books, 1) | form.books | card.yaml:29:15: a value that may be missing is used as if it never were (expected: orElse(…, …))
            form.branch, reader | evidence.branch.warden, reader | card.yaml:17:51: the evidence 'branch' is not collected yet at this place (expected: evidence declared above)
            evidence.person.age >= 7 | true | card.yaml:25:11: the expression reads nothing, so it is always the same (expected: an expression over form or evidence)
            id: too-young | id: too-long | card.yaml:24:9: two checks have the id 'too-long' (expected: another id)
            otherwise: reject | otherwise: officer | card.yaml:26:16: 'refuse' after 'officer' would go unseen (expected: first reject and conflict, then refuse, then refuse-by-officer, then officer)
            otherwise: officer | otherwise: refuse | card.yaml:35:10: 'officer' is declared, and nothing ever calls for one (expected: a check that does, or none)
            officer: {role: librarian, within: officer-decision} | `` | card.yaml:20:3: an officer is called for, and 'officer' is missing (expected: officer: {role: …, within: …})
            maxLength: 40, | `maxLength: 40, enum: [a, b],` | `card.yaml:12:49: the words of 'enum' have nothing to show (expected: choices: {word: {kk: …, ru: …, en: …}})`
            type: integer, minimum: 1, maximum: 20, | `type: integer, minimum: 1, maximum: 20, choices: {one: {kk: бір, ru: один, en: one}},` | `card.yaml:14:19: words to choose from are texts (expected: type: string)`
            amount: card-fee | amount: card-fe | card.yaml:39:15: unknown amount 'card-fe' (did you mean 'card-fee'?)
            `fee: {amount: card-fee, payer: {kk: Оқырман, ru: Читатель, en: The reader}}` | fee: free | `card.yaml:39:6: unknown fee 'free' (expected: one of none, unknown)`
            ready: true | picture: crad | card.yaml:3:10: unknown picture 'crad' (did you mean 'card'?)
            ready: true | group: raeding | card.yaml:3:8: unknown group 'raeding' (did you mean 'reading'?)
            ready: true | `seeAlso: [{page: //elsewhere, text: {kk: а, ru: б, en: c}}]` | card.yaml:3:18: '//elsewhere' is no page (expected: a page of the portal, as in /must-i-register)
            office: service-centre | office: service-center | card.yaml:40:22: unknown office 'service-center' (did you mean 'service-centre'?)
            оқырман билеті | Читательский | card.yaml:37:29: 'Читательский' stands twice (expected: once)
            responsible: | responsble: | `card.yaml:1:1: 'responsible' is missing (expected: {kk: …, ru: …, en: …})\ncard.yaml:41:1: unknown name 'responsble' (did you mean 'responsible'?)`
            oneOpen: form.branch | oneThing: true | card.yaml:18:11: 'oneThing' says what 'oneOpen' is, and there is no 'oneOpen' (expected: both or none)
            ready: true | `delegable: no` | card.yaml:3:12: 'delegable' is 'no' (expected: true or false)
            ready: true | `delegabel: false` | card.yaml:3:1: unknown name 'delegabel' (did you mean 'delegable'?)
            version: 1 | version: one | card.yaml:2:10: 'version' is one (expected: a whole number from 1 to 10000)
            automatic | *a | `card.yaml:1:1: 'decision' is missing (expected: one of automatic, officer)\ncard.yaml:34:11: an alias, *a (expected: the value itself, written out)`
            """)
    void tellsAMistakeWithItsPlaceAndWhatWasExpected(String written, String instead, String told) {
        assertThat(String.join("\n", Declared.mistakes(written, instead))).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `format: iin, choicesFrom: library.readrs` | `card.yaml:14:52: unknown choice source 'library.readrs' (did you mean 'library.readers'?)`
            `format: date, choicesFrom: library.readers` | `card.yaml:14:53: 'library.readers' does not fill the field 'card' (expected: a field of the format iin or uuid)`
            `format: iin, filledBy: branch` | `card.yaml:14:49: no field 'branch' with choicesFrom (expected: nothing: there are none)`
            """)
    void tellsWhatCannotBeChosen(String rules, String told) {
        String card = "card: {type: string, %s, label: {kk: А, ru: Б, en: C}}\n    books: {type".formatted(rules);
        assertThat(String.join("\n", Declared.mistakes("books: {type", card))).isEqualTo(told);
    }

    @Test
    void tellsAllMistakesAtOnceInTheOrderOfTheirPlaces() {
        assertThat(Declared.mistakes("version: 1", "version: 0", "agency: culture", "agency: sport", "age >= 7", "aeg"))
                .containsExactly(
                        "card.yaml:2:10: 'version' is 0 (expected: a whole number from 1 to 10000)",
                        "card.yaml:6:9: unknown agency 'sport' (expected: one of culture, interior)",
                        "card.yaml:25:27: unknown name 'aeg' in evidence.person (did you mean 'age'?)");
    }

    @Test
    void pointsIntoAnExpressionOfSeveralLines() {
        assertThat(Declared.mistakes(
                        "that: days(today, form.until) <= law['card-days']",
                        "that: >-\n          days(today, form.until)\n          <= law['card-dayz']"))
                .containsExactly("card.yaml:23:19: unknown law row 'card-dayz' (did you mean 'card-days'?)");
    }

    @Test
    void tellsEvidenceThatNothingReads() {
        assertThat(Declared.mistakes(
                        "evidence:\n", "evidence:\n  again: {source: people.person, person: applicant.id}\n"))
                .containsExactly(
                        "card.yaml:16:10: the evidence 'again' is collected and never read (expected: a use, or none)");
    }

    @Test
    void readsNoMoreThanItMay() {
        assertThat(Declared.mistakesOf("a: " + "[".repeat(20) + "]".repeat(20)))
                .contains("card.yaml:1:20: nested too deep (expected: at most 16 levels)");
        assertThat(Declared.mistakesOf("#".repeat(70_000)))
                .containsExactly("card.yaml:1:1: the file is too long (expected: at most 65536 characters)");
        assertThat(Declared.mistakes("age >= 7", "age >= 7" + " && evidence.person.age >= 7".repeat(40)))
                .singleElement()
                .asString()
                .contains("in the expression: expression code point size exceeds limit");
        assertThat(Declared.mistakes("checks:\n", "checks:\n" + "  - {id: x}\n".repeat(60)))
                .anyMatch(mistake -> mistake.endsWith("'checks' has 63 items (expected: at most 50)"));
        assertThat(Declared.mistakesOf("a: &x [1]\nb: [*x, *x]"))
                .contains("card.yaml:1:4: an anchor, &x (expected: none)");
    }

    @Test
    void survivesWhatIsNoDeclarationAtAll() {
        assertThat(Declared.mistakesOf(""))
                .containsExactly("card.yaml:1:1: the file is empty (expected: a declaration)");
        assertThat(Declared.mistakesOf("- a"))
                .containsExactly("card.yaml:1:1: a list (expected: named values, as in 'service: …')");
        assertThat(Declared.mistakesOf("a: [b")).singleElement().asString().startsWith("card.yaml:1:6: not YAML: ");
    }
}
