package tereze.gate.rules;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// Bytes that people carry as a text: a body and the tag that signs it, in base64url (RFC 4648 §5) without
/// padding.
record Token(byte[] body, Tag tag) {
    static String write(byte[] body, Tag tag) {
        byte[] all = Arrays.copyOf(body, body.length + Tag.BYTES);
        System.arraycopy(tag.bytes(), 0, all, body.length, Tag.BYTES);
        return encode(all);
    }

    /// Empty if the text is not exactly what [#write] makes of a body of this length. Decoders ignore the unused
    /// bits of the last character; here they must be zero, or a token would have several texts.
    static Optional<Token> read(String text, int bodyBytes) {
        int bytes = bodyBytes + Tag.BYTES;
        if (text.length() != (bytes * 4 + 2) / 3) {
            return Optional.empty();
        }
        try {
            byte[] all = Base64.getUrlDecoder().decode(text);
            return encode(all).equals(text)
                    ? Optional.of(
                            new Token(Arrays.copyOf(all, bodyBytes), Tag.of(Arrays.copyOfRange(all, bodyBytes, bytes))))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
