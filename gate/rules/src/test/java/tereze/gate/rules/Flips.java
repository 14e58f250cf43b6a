package tereze.gate.rules;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/// A value with each of its bits changed, one at a time.
final class Flips {
    private Flips() {}

    /// Each one-bit change of the characters.
    static List<String> ofText(String text) {
        return ofBytes(text.getBytes(StandardCharsets.ISO_8859_1)).stream()
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .toList();
    }

    /// Each one-bit change of the bytes that a base64url text encodes, as text.
    static List<String> ofToken(String text) {
        return ofBytes(Base64.getUrlDecoder().decode(text)).stream()
                .map(Base64.getUrlEncoder().withoutPadding()::encodeToString)
                .toList();
    }

    static List<byte[]> ofBytes(byte[] bytes) {
        return IntStream.range(0, bytes.length * Byte.SIZE)
                .mapToObj(bit -> {
                    byte[] flipped = bytes.clone();
                    flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
                    return flipped;
                })
                .toList();
    }
}
