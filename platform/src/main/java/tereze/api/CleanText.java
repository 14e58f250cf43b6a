package tereze.api;

import java.util.Set;

/// Says what is in a text from outside: whether it is empty, and whether it has invisible characters.
public final class CleanText {
    /// Letters and symbols that leave no ink: fillers of Hangul, the Braille pattern without dots, blanks of Egyptian
    /// hieroglyphs and the null notehead.
    private static final Set<Integer> WITHOUT_INK =
            Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x13441, 0x13442, 0x1D159);

    private static final int ASCII_END = 0x7F;

    private CleanText() {}

    /// Whether a text contains only complete, visible characters: no control characters, invisible characters or
    /// half surrogate pairs. A line feed is allowed, because reasons may have several lines.
    public static boolean isClean(String text) {
        return text.codePoints().allMatch(CleanText::isClean);
    }

    /// Whether a reader sees nothing of a text: only spaces of any width, invisible characters, and accents without a
    /// letter. Such a text counts as not sent.
    public static boolean isBlank(String text) {
        return text.codePoints().noneMatch(CleanText::hasInk);
    }

    /// The text without blank characters at its ends.
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (to > from && isSpace(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    private static boolean isClean(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n';
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /// Whether a character is a space or nothing at all. An accent is not: at the end it belongs to its letter.
    static boolean isSpace(int character) {
        // Most characters are of ASCII, and texts are many.
        if (character > ' ' && character < ASCII_END) {
            return false;
        }
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT
                || WITHOUT_INK.contains(character);
    }

    /// A character that is not allowed at all is not a blank: it is a separate error.
    private static boolean hasInk(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> false;
            default -> !isSpace(character);
        };
    }
}
