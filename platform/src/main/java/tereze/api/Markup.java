package tereze.api;

/// Text within HTML and XML.
public final class Markup {
    private static final char REPLACEMENT = '\uFFFD';

    private Markup() {}

    /// The text as it stands in an element, or in an attribute between quotes of either kind. Characters that XML 1.0
    /// does not allow become U+FFFD.
    public static String escaped(String text) {
        StringBuilder markup = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> append(markup, character));
        return markup.toString();
    }

    private static void append(StringBuilder markup, int character) {
        switch (character) {
            case '&' -> markup.append("&amp;");
            case '<' -> markup.append("&lt;");
            case '>' -> markup.append("&gt;");
            case '"' -> markup.append("&quot;");
            case '\'' -> markup.append("&#39;");
            default -> markup.appendCodePoint(isAllowed(character) ? character : REPLACEMENT);
        }
    }

    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= ' ' && character != 0xFFFE && character != 0xFFFF && !isSurrogate(character));
    }

    private static boolean isSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
