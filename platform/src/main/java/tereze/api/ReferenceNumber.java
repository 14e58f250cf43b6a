package tereze.api;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import tereze.acts.Sha256;

/// The number of a case or a paper as people write it down and say it on the phone: eight characters of Crockford's
/// base 32, of which the last checks the others. One wrong character and two swapped neighbours are always noticed.
///
/// It is no secret and gives no right to anything.
///
/// @param value such as `7KQ2-M4XD`
public record ReferenceNumber(String value) {
    /// Without I, L, O and U, which are read as other characters or make words.
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;
    private static final int GROUP = 4;
    private static final char BETWEEN = '-';

    /// Longer input is not parsed.
    private static final int LONGEST_TYPED = 100;

    private static final byte[] PURPOSE = "tereze/number/v1\n".getBytes(StandardCharsets.UTF_8);

    /// The polynomial x⁵ + x² + 1, by which the field of 32 elements is made.
    private static final int POLYNOMIAL = 0b100101;

    private static final int OVERFLOW = ALPHABET.length();

    public ReferenceNumber {
        if (!isNumber(value)) {
            throw new IllegalArgumentException("value: not a number (expected: such as 7KQ2-M4XD, with its check)");
        }
    }

    /// Reads a typed number: in any case, in groups or not ([PastedCode]), with O for 0, and I or L for 1. Empty if it
    /// is not a number, before anything is looked up.
    public static Optional<ReferenceNumber> read(String typed) {
        return Optional.of(letters(typed))
                .filter(letters -> isFormed(letters) && sum(letters) == 0)
                .map(letters -> new ReferenceNumber(grouped(letters)));
    }

    /// Whether a typed text looks like a number, right or with a wrong character. A word of eight letters does not.
    public static boolean looksLikeOne(String typed) {
        String letters = letters(typed);
        return isFormed(letters)
                && (letters.length() < CleanText.strip(typed).length()
                        || typed.chars().anyMatch(Character::isDigit));
    }

    private static String letters(String typed) {
        return typed.length() > LONGEST_TYPED
                ? ""
                : PastedCode.capitals(typed).replace('O', '0').replace('I', '1').replace('L', '1');
    }

    /// The number of a thing, which follows from its random id. `acts.number_of` in the database is the same.
    public static ReferenceNumber of(UUID id) {
        return of(id, 0);
    }

    /// Another number for the same id, if the one before belongs to something else.
    ///
    /// @param draw how many there were before
    public static ReferenceNumber of(UUID id, int draw) {
        byte[] hash = Sha256.of(
                PURPOSE,
                ByteBuffer.allocate(Long.BYTES * 2 + Integer.BYTES)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .putInt(draw)
                        .array());
        StringBuilder number = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH - 1; i++) {
            number.append(ALPHABET.charAt(Byte.toUnsignedInt(hash[i]) % ALPHABET.length()));
        }
        number.append(ALPHABET.charAt(next(sum(number), 0)));
        return new ReferenceNumber(grouped(number.toString()));
    }

    @Override
    public String toString() {
        return value;
    }

    private static String grouped(String letters) {
        return letters.substring(0, GROUP) + BETWEEN + letters.substring(GROUP);
    }

    private static boolean isNumber(String text) {
        if (text.length() != LENGTH + 1 || text.charAt(GROUP) != BETWEEN) {
            return false;
        }
        String letters = text.substring(0, GROUP) + text.substring(GROUP + 1);
        return isFormed(letters) && sum(letters) == 0;
    }

    private static boolean isFormed(String letters) {
        return letters.length() == LENGTH && letters.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
    }

    /// The characters, each times another power of two in the field of 32 elements, added up.
    private static int sum(CharSequence letters) {
        int sum = 0;
        for (int i = 0; i < letters.length(); i++) {
            sum = next(sum, ALPHABET.indexOf(letters.charAt(i)));
        }
        return sum;
    }

    private static int next(int sum, int character) {
        int doubled = sum << 1;
        return (doubled < OVERFLOW ? doubled : doubled ^ POLYNOMIAL) ^ character;
    }
}
