package tereze.gate.page;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;
import tereze.gate.wire.Json;

/// A piece of HTML. Whatever is put into one is escaped, so that no text of an event, a note or a visitor becomes
/// markup; only another piece is put in as it is.
///
/// @param markup that is well-formed by itself
public record Html(String markup) {
    /// Nothing.
    public static final Html NONE = new Html("");

    /// Fills a template.
    ///
    /// @param template trusted markup, a constant of the program, with `{}` for each value; in an attribute `{}`
    ///     must be between double quotes
    /// @param values pieces of HTML, or anything else, whose text is escaped
    public static Html of(String template, Object... values) {
        StringBuilder markup = new StringBuilder(room(template, values));
        int at = 0;
        for (Object value : values) {
            int place = template.indexOf("{}", at);
            if (place < 0) {
                throw new IllegalArgumentException("values: " + values.length + " (expected: one for each {})");
            }
            markup.append(template, at, place);
            if (value instanceof Html(String piece)) {
                markup.append(piece);
            } else {
                escape(String.valueOf(value), markup);
            }
            at = place + 2;
        }
        if (template.indexOf("{}", at) >= 0) {
            throw new IllegalArgumentException("values: " + values.length + " (expected: one for each {})");
        }
        return new Html(markup.append(template, at, template.length()).toString());
    }

    private static int room(String template, Object... values) {
        int room = template.length() + 64;
        for (Object value : values) {
            room += value instanceof Html(String piece) ? piece.length() : 32;
        }
        return room;
    }

    /// One piece after the other.
    public static Html join(Collection<Html> pieces) {
        return new Html(pieces.stream().map(Html::markup).collect(Collectors.joining()));
    }

    /// An object as JSON that can stand in an element `script`: no text in it ends the element.
    public static Html json(Object object) {
        return new Html(new String(Json.write(object), StandardCharsets.UTF_8)
                .replace("<", "\\u003c")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029"));
    }

    private static void escape(String text, StringBuilder markup) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> markup.append("&amp;");
                case '<' -> markup.append("&lt;");
                case '>' -> markup.append("&gt;");
                case '"' -> markup.append("&quot;");
                case '\'' -> markup.append("&#39;");
                case '\n', '\t' -> markup.append(character);
                default -> {
                    // Control characters are no text (HTML, 13.2.3.5), and mark places in the frame.
                    if (character >= ' ') {
                        markup.append(character);
                    }
                }
            }
        }
    }
}
