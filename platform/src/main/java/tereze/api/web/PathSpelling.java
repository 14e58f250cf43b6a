package tereze.api.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;

/// The one spelling of a path that the server accepts. Filters compare the path as it was sent, and Spring the decoded
/// one; a path with a second spelling (`/%61pi`, `/api;x`, `//api`, `/./api`) could pass a filter and reach a
/// controller.
final class PathSpelling {
    /// Besides letters and digits, the characters that never need encoding (RFC 3986 section 2.3).
    private static final String UNRESERVED = "-._~";

    /// Besides these, the characters that may stand in a path as they are (section 3.3), but `;`.
    private static final String PLAIN = UNRESERVED + "!$&'()*+,=:@/";

    /// Characters that a path must not contain, not even encoded: with them, it means something else once decoded.
    private static final String NEVER = "/\\;%";

    private static final Set<String> RELATIVE = Set.of(".", "..");

    private PathSpelling() {}

    /// Whether a path is spelt in this way.
    ///
    /// @param path as it was sent, without its query
    static boolean isAccepted(String path) {
        return path.startsWith("/")
                && !path.contains("//")
                && Stream.of(path.split("/")).noneMatch(RELATIVE::contains)
                && isEncodedWhereNeeded(path);
    }

    private static boolean isEncodedWhereNeeded(String path) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(path.length());
        for (int i = 0; i < path.length(); i++) {
            char character = path.charAt(i);
            if (character != '%') {
                if (!isLetterOrDigit(character) && PLAIN.indexOf(character) < 0) {
                    return false;
                }
                decoded.write(character);
                continue;
            }
            if (i + 2 >= path.length()
                    || !HexFormat.isHexDigit(path.charAt(i + 1))
                    || !HexFormat.isHexDigit(path.charAt(i + 2))) {
                return false;
            }
            int octet = HexFormat.fromHexDigits(path, i + 1, i + 3);
            if (!mayBeEncoded(octet)) {
                return false;
            }
            decoded.write(octet);
            i += 2;
        }
        return isUtf8(decoded.toByteArray());
    }

    private static boolean mayBeEncoded(int octet) {
        return octet >= ' ' && octet != 0x7f && !isLetterOrDigit(octet) && (UNRESERVED + NEVER).indexOf(octet) < 0;
    }

    private static boolean isLetterOrDigit(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9');
    }

    /// Overlong forms and halves of pairs are not UTF-8.
    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
