package tereze.api;

/// Checks texts from outside.
public final class CleanText {
    private CleanText() {}

    /// Whether a text contains only complete, visible characters: no control characters, invisible characters or
    /// half surrogate pairs. A line feed is allowed, because reasons may have several lines.
    public static boolean isClean(String text) {
        return text.codePoints().allMatch(CleanText::isClean);
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
}
