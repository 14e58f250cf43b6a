package tereze.reconciliation.report;

/// Texts from files, with every character visible: none of them breaks a line, hides letters or turns their order
/// round.
final class Visible {
    /// Unicode's pictures of the first 32 control characters begin here.
    private static final int PICTURES = 0x2400;

    private static final int PICTURE_OF_DELETE = 0x2421;
    private static final int REPLACEMENT = 0xFFFD;

    private Visible() {}

    /// The text with pictures for its control characters, such as ␊, and U+FFFD for other invisible ones.
    static String of(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            visible.appendCodePoint(shown(character));
            at += Character.charCount(character);
        }
        return visible.toString();
    }

    private static int shown(int character) {
        if (character < ' ') {
            return PICTURES + character;
        }
        if (character == 0x7F) {
            return PICTURE_OF_DELETE;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> REPLACEMENT;
            default -> character;
        };
    }
}
