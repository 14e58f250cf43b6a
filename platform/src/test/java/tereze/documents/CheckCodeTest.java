package tereze.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A code that is read aloud and typed by hand: typing mistakes are detected before any look-up.
class CheckCodeTest {
    private static final CheckCode CODE = CheckCode.of(secret(7));

    @Property(tries = 300)
    void readsWhatItPrinted(@ForAll @Size(32) byte[] secret) {
        CheckCode code = CheckCode.of(secret);

        assertThat(code.value()).matches("[0-9]{25}");
        assertThat(code.grouped()).matches("[0-9]{5}( [0-9]{5}){4}");
        assertThat(CheckCode.read(code.grouped())).contains(code);
        assertThat(CheckCode.of(secret)).isEqualTo(code);
    }

    @Property(tries = 1_000)
    void refusesAnyOneWrongDigit(
            @ForAll @Size(32) byte[] secret,
            @ForAll @IntRange(max = 24) int place,
            @ForAll @IntRange(min = 1, max = 9) int wrongBy) {
        StringBuilder typed = new StringBuilder(CheckCode.of(secret).value());
        typed.setCharAt(place, (char) ('0' + (typed.charAt(place) - '0' + wrongBy) % 10));

        assertThat(CheckCode.read(typed.toString())).isEmpty();
    }

    @Property(tries = 1_000)
    void refusesTwoNeighboursInTheWrongOrder(@ForAll @Size(32) byte[] secret, @ForAll @IntRange(max = 23) int place) {
        StringBuilder typed = new StringBuilder(CheckCode.of(secret).value());
        char first = typed.charAt(place);
        typed.setCharAt(place, typed.charAt(place + 1));
        typed.setCharAt(place + 1, first);

        boolean swapped = first != typed.charAt(place);
        assertThat(CheckCode.read(typed.toString()).isEmpty()).isEqualTo(swapped);
    }

    @Test
    void doesNotMindWhatStandsBetweenTheGroups() {
        for (String gap :
                new String[] {"", " ", "  ", "-", "‑", " – ", "\u00a0", "\u2009", ".", "\n", "\u200B", "\u2212"}) {
            assertThat(CheckCode.read(" " + CODE.grouped().replace(" ", gap) + " "))
                    .as("gap '%s'", gap)
                    .contains(CODE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1", "ALPHA", "٠٠٠٠٠ ٠٠٠٠٠ ٠٠٠٠٠ ٠٠٠٠٠ ٠٠٠٠٠", "O0000 00000 00000 00000 00000"})
    void refusesWhatIsNoCode(String typed) {
        assertThat(CheckCode.read(typed)).isEmpty();
    }

    @Test
    void refusesToReadLongTexts() {
        assertThat(CheckCode.read(CODE.value() + " ".repeat(200))).isEmpty();
        assertThat(CheckCode.read(CODE.value() + CODE.value())).isEmpty();
    }

    @Test
    void isMadeOfALongSecretOnly() {
        assertThatThrownBy(() -> CheckCode.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CheckCode("1".repeat(25))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsZerosInFront() {
        assertThat(CheckCode.of(secret(0)).value()).isEqualTo("0".repeat(25));
    }

    private static byte[] secret(int last) {
        byte[] secret = new byte[32];
        secret[31] = (byte) last;
        return secret;
    }
}
