package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceNumberTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final int BITS = 5;
    private static final ReferenceNumber SAMPLE = ReferenceNumber.of(new UUID(1, 1));

    @Test
    void theNumberOfAnIdNeverChanges() {
        assertThat(ReferenceNumber.of(new UUID(1, 1))).hasToString("T2CT-9PE6");
        assertThat(ReferenceNumber.of(new UUID(1, 1), 1)).hasToString("FMXN-80E9");
    }

    @Test
    void isEightCharactersInTwoGroups() {
        ids(1_000)
                .forEach(id -> assertThat(ReferenceNumber.of(id).value())
                        .matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}"));
    }

    @Test
    void eachCharacterIsAsLikelyAsAnyOther() {
        int[] counted = new int[ALPHABET.length()];
        ids(10_000)
                .map(ReferenceNumber::of)
                .flatMapToInt(number -> number.value().replace("-", "").chars())
                .forEach(character -> counted[ALPHABET.indexOf(character)]++);
        assertThat(IntStream.of(counted)).allSatisfy(times -> assertThat(times).isBetween(2_200, 2_800));
    }

    /// Numbers are the words of a linear code over the field of 32 elements: added character by character, two numbers
    /// give a number. So a changed number is a number only if the change itself is one. The following two tests go
    /// over all changes of their kind.
    @Test
    void twoNumbersAddedAreANumber() {
        List<int[]> basis = IntStream.range(0, (LENGTH - 1) * BITS)
                .mapToObj(bit -> closed(1L << bit))
                .toList();
        for (int[] one : basis) {
            for (int[] other : basis) {
                assertThat(isNumber(sum(one, other))).isTrue();
            }
        }
        Random random = new Random(11);
        for (int i = 0; i < 10_000; i++) {
            long data = random.nextLong() >>> 29;
            int[] added = new int[LENGTH];
            for (int bit = 0; bit < (LENGTH - 1) * BITS; bit++) {
                added = ((data >>> bit) & 1) == 1 ? sum(added, basis.get(bit)) : added;
            }
            assertThat(added).isEqualTo(closed(data));
        }
    }

    @Test
    void oneWrongCharacterIsNoticed() {
        for (int at = 0; at < LENGTH; at++) {
            for (int change = 1; change < ALPHABET.length(); change++) {
                int[] changed = new int[LENGTH];
                changed[at] = change;
                assertThat(isNumber(changed)).isFalse();
                assertThat(isNumber(sum(changed, values(SAMPLE)))).isFalse();
            }
        }
    }

    /// The change of a swap is the sum of both characters, in both places.
    @Test
    void twoSwappedNeighboursAreNoticed() {
        for (int at = 0; at < LENGTH - 1; at++) {
            for (int change = 1; change < ALPHABET.length(); change++) {
                int[] changed = new int[LENGTH];
                changed[at] = change;
                changed[at + 1] = change;
                assertThat(isNumber(changed)).isFalse();
                assertThat(isNumber(sum(changed, values(SAMPLE)))).isFalse();
            }
        }
    }

    @Test
    void isReadAsPeopleTypeIt() {
        ReferenceNumber number = new ReferenceNumber(text(closed(0b00000_00001_01010_00000_00001_10100_01100L)));
        assertThat(number).hasToString("01A0-1MC7");
        assertThat(Stream.of(
                        "01A0-1MC7",
                        "01a01mc7",
                        " 01A0 1MC7 ",
                        "o1ao-imc7",
                        "OLAO–LMC7",
                        "01A0\u00A01MC7",
                        "О1АО-ІМС7",
                        "０１Ａ０－１ＭＣ７"))
                .allSatisfy(typed -> assertThat(ReferenceNumber.read(typed)).contains(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "01A0-1MC", "01A0-1MC7X", "01A0-1MCU", "01A0.1MC7", "каз-нет", "passport!"})
    void somethingElseIsNoNumber(String typed) {
        assertThat(ReferenceNumber.read(typed)).isEmpty();
        assertThat(ReferenceNumber.looksLikeOne(typed)).isFalse();
    }

    @Test
    void aVeryLongTextIsNoNumber() {
        assertThat(ReferenceNumber.read("0".repeat(1_000_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01A0-1MC7", "01A0-1MC8", "01a01mc8", "KQRM-WTXY", "kqrm wtxy"})
    void knowsANumberFromAWord(String typed) {
        assertThat(ReferenceNumber.looksLikeOne(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"passport", " passport ", "KQRMWTXY", "01A0-1MC", "паспорт"})
    void knowsAWordFromANumber(String typed) {
        assertThat(ReferenceNumber.looksLikeOne(typed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01A01MC7", "01a0-1mc7", "01A0-1MC8", "01A0 1MC7", "O1A0-1MC7", "U1A0-1MC7", ""})
    void isHeldInOneFormOnly(String value) {
        assertThatThrownBy(() -> new ReferenceNumber(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherDrawIsAnotherNumber() {
        UUID id = new UUID(7, 7);
        Set<ReferenceNumber> drawn = new HashSet<>();
        IntStream.range(0, 1_000).forEach(draw -> drawn.add(ReferenceNumber.of(id, draw)));
        assertThat(drawn).hasSize(1_000);
    }

    private static Stream<UUID> ids(int number) {
        return new Random(11).longs(number).mapToObj(bits -> new UUID(bits, ~bits));
    }

    /// The characters of the number with these bits before its check: the only one of the 32 that is accepted.
    private static int[] closed(long data) {
        List<int[]> numbers = IntStream.range(0, ALPHABET.length())
                .mapToObj(check -> {
                    int[] values = new int[LENGTH];
                    for (int i = 0; i < LENGTH - 1; i++) {
                        values[i] = (int) ((data >>> ((LENGTH - 2 - i) * BITS)) % ALPHABET.length());
                    }
                    values[LENGTH - 1] = check;
                    return values;
                })
                .filter(ReferenceNumberTest::isNumber)
                .toList();
        assertThat(numbers).hasSize(1);
        return numbers.getFirst();
    }

    private static int[] sum(int[] one, int[] other) {
        return IntStream.range(0, LENGTH).map(i -> one[i] ^ other[i]).toArray();
    }

    private static int[] values(ReferenceNumber number) {
        return number.value().replace("-", "").chars().map(ALPHABET::indexOf).toArray();
    }

    private static boolean isNumber(int[] values) {
        return ReferenceNumber.read(text(values)).isPresent();
    }

    private static String text(int[] values) {
        StringBuilder text = new StringBuilder();
        IntStream.of(values).forEach(value -> text.append(ALPHABET.charAt(value)));
        return text.insert(LENGTH / 2, '-').toString();
    }
}
