package tereze.gate.rules;

import java.util.HexFormat;
import java.util.Optional;

/// Reads hexadecimal digits in the one form in which they are written: a value has only one text.
final class Hex {
    private Hex() {}

    /// Empty if the text is not exactly two lower-case digits for each byte.
    static Optional<byte[]> read(String text, int bytes) {
        boolean wellFormed = text.length() == 2 * bytes
                && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
        return wellFormed ? Optional.of(HexFormat.of().parseHex(text)) : Optional.empty();
    }
}
