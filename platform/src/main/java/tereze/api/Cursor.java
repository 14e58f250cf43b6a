package tereze.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// The start of a page in a list. An argument of any controller method, read from `?cursor=` and understood by a
/// [Listing].
///
/// @param position the position after which the page starts; null for the first page
public record Cursor(@Nullable String position) {
    /// The beginning of a list.
    public static final Cursor START = new Cursor(null);

    private static final int LONGEST = 200;

    /// The page after a position.
    static Cursor after(String position) {
        return new Cursor(position);
    }

    /// Parses a cursor from a request.
    ///
    /// @throws ProblemException `cursor-invalid` if it is not one of ours
    public static Cursor parse(@Nullable String opaque) {
        if (opaque == null || opaque.isEmpty()) {
            return START;
        }
        if (opaque.length() > LONGEST) {
            throw new ProblemException(EdgeProblem.CURSOR_INVALID);
        }
        try {
            Cursor cursor = new Cursor(new String(Base64.getUrlDecoder().decode(opaque), StandardCharsets.UTF_8));
            // Ours have no padding, no loose bits and nothing that is not UTF-8.
            if (cursor.opaque().equals(opaque)) {
                return cursor;
            }
        } catch (IllegalArgumentException e) {
            // The response is the same as for a text that is encoded in another way.
        }
        throw new ProblemException(EdgeProblem.CURSOR_INVALID);
    }

    String opaque() {
        return position == null
                ? ""
                : Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }
}
