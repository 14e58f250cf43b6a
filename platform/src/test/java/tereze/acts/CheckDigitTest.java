package tereze.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitTest {
    @ParameterizedTest
    @ValueSource(strings = {"000101500001", "000101500011", "791028302728"})
    void closesInTheFirstRound(String number) {
        assertThat(CheckDigit.closes(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"000101500206", "000101500218", "000101500231", "061211600012", "961141000023"})
    void closesInTheSecondRound(String number) {
        assertThat(CheckDigit.closes(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00010150022", "00010150103", "00010150294"})
    void closesNoNumberWhoseRoundsBothComeToTen(String prefix) {
        assertThat(CheckDigit.closing(prefix)).isEmpty();
        for (int digit = 0; digit <= 9; digit++) {
            assertThat(CheckDigit.closes(prefix + digit)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00010150000",
                "0001015000010",
                "00010150000a",
                "٠٠٠١٠١٥٠٠٠٠١",
                "000101500001\n",
                " 00101500001"
            })
    void closesNothingButTwelveAsciiDigits(String text) {
        assertThat(CheckDigit.closes(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0001015000", "000101500001", "0001015000x"})
    void computesForElevenDigitsOnly(String text) {
        assertThatThrownBy(() -> CheckDigit.closing(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void closesByExactlyOneDigitOrNone(@ForAll @StringLength(11) @CharRange(from = '0', to = '9') String prefix) {
        long closing = "0123456789"
                .chars()
                .filter(digit -> CheckDigit.closes(prefix + (char) digit))
                .count();
        assertThat(closing).isEqualTo(CheckDigit.closing(prefix).isPresent() ? 1 : 0);
    }

    /// Weights 1 to 10 have an inverse modulo 11. So one wrong digit is detected whenever the first round decides.
    @Property
    void tellsOneWrongDigitOfTheFirstTen(
            @ForAll @StringLength(11) @CharRange(from = '0', to = '9') String prefix,
            @ForAll @IntRange(max = 9) int position,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        StringBuilder wrong = new StringBuilder(prefix);
        wrong.setCharAt(position, (char) ('0' + (prefix.charAt(position) - '0' + shift) % 10));
        Assume.that(firstRound(prefix) != 10 && firstRound(wrong.toString()) != 10);
        assertThat(CheckDigit.closing(wrong.toString())).isNotEqualTo(CheckDigit.closing(prefix));
    }

    private static int firstRound(String digits) {
        int sum = 0;
        for (int i = 0; i < 11; i++) {
            sum += (i + 1) * (digits.charAt(i) - '0');
        }
        return sum % 11;
    }
}
