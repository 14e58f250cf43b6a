package tereze.reconciliation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "251234567890123 | 251234567890123                          | alone",
                "251234567890123 | Штраф №251234567890123, за март          | among words",
                "251234567890123 | 251 234 567 890 123                      | in blocks",
                "251234567890123 | 251-234–567.890/123                      | in blocks of all kinds",
                "251234567890123 | 2512345 67890123                    | with no-break and narrow spaces",
                "251234567890123 | ２５１２３４５６７８９０１２３              | full-width digits",
                "251234567890123 | 25 12 34 56 789 0123                     | six blocks",
                "AA-1234567      | аа 1234567                               | Latin written in Cyrillic letters",
                "АВС-1234567     | abc1234567                               | Cyrillic written in Latin letters",
                "25-О123456      | 25 0123456                               | the letter is a zero beside digits",
                "250012345       | 25ОO12345                                | two letters in a row",
                "ОО1234567       | 001234567                                | at the beginning",
                "ЛО1234567       | Л01234567                                | between a letter and a digit",
                "12345678        | 1234 − 5678                              | a minus for a hyphen",
            })
    void names(String number, String text, String why) {
        String key = ReferenceText.key(number);
        assertThat(ReferenceText.of(text).keys(length -> length == key.length()))
                .as(why)
                .contains(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "251234567890123 | 2512345678901234          | a longer one",
                "251234567890123 | 251234567890124           | another one",
                "251234567890123 | 2 5 1 2 3 4 567890123     | seven blocks",
                "1234567         | 123 4567                  | a short one in blocks",
                "12345678        | 1234, 5678                | two numbers",
                "12345678        | №1234 №5678               | two numbers with signs",
                "12345678        | 1234; 5678                | two numbers with a semicolon",
                "12345678        | 1234 (5678)               | another one in brackets",
            })
    void doesNotName(String number, String text, String why) {
        String key = ReferenceText.key(number);
        assertThat(ReferenceText.of(text).keys(length -> length == key.length()))
                .as(why)
                .doesNotContain(key);
    }

    @Test
    void givesShortNumbersOnlyAsGroupsByThemselves() {
        assertThat(ReferenceText.of("12345 678").keys(length -> true)).containsExactly("12345", "12345678", "678");
    }

    @Test
    void givesOnlyLengthsThatThereAre() {
        assertThat(ReferenceText.of("за 251 234 567 890 123 март").keys(length -> length == 15))
                .containsExactly("251234567890123");
    }

    @Test
    void givesTheGroupsThatMayHaveASlip() {
        assertThat(ReferenceText.of("штраф 251234567890123 12345678 1234567").longGroups())
                .containsExactly("251234567890123", "12345678");
    }

    @ParameterizedTest
    @CsvSource({
        "12345678, 12345678, false",
        "12345678, 12345679, true",
        "12345678, 02345678, true",
        "12345678, 1234578, true",
        "12345678, 2345678, true",
        "12345678, 123456788, true",
        "12345678, 012345678, true",
        "12345678, 21345678, true",
        "12345678, 12345687, true",
        "12345678, 12354687, false",
        "12345678, 12345690, false",
        "12345678, 123456, false",
        "12345678, 32145678, false",
        "'', 1, true",
        "'', '', false"
    })
    void knowsOneSlip(String one, String other, boolean slip) {
        assertThat(Slip.parts(one, other)).isEqualTo(slip);
        assertThat(Slip.parts(other, one)).isEqualTo(slip);
        if (slip) {
            assertThat(LongStream.of(Slip.traces(one)).boxed())
                    .containsAnyElementsOf(
                            LongStream.of(Slip.traces(other)).boxed().toList());
        }
    }
}
