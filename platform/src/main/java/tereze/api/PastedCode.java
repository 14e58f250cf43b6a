package tereze.api;

import java.text.Normalizer;
import java.util.Locale;

/// Reads numbers and codes as people type and paste them: in groups, with hyphens, in full-width digits, with invisible
/// characters that a document had around them.
public final class PastedCode {
    /// Cyrillic capitals, each above the Latin one that looks the same.
    private static final String CYRILLIC = "АВЕКМНОРСТУХІ";
    private static final String LATIN = "ABEKMHOPCTYXI";

    private static final int MINUS = '\u2212';
    private static final int FULL_WIDTH = '\uFF01';
    private static final int LAST_FULL_WIDTH = '\uFF5E';

    private PastedCode() {}

    /// The text without spaces, hyphens, dashes and invisible characters, and with ASCII digits for full-width ones.
    public static String joined(String typed) {
        StringBuilder joined = new StringBuilder(typed.length());
        typed.codePoints()
                .filter(character -> !isBetween(character))
                .map(PastedCode::narrow)
                .forEach(joined::appendCodePoint);
        return Normalizer.normalize(joined, Normalizer.Form.NFC);
    }

    /// The text with one kind of space, hyphen and digit, without invisible characters, and without spaces at its ends:
    /// for numbers and days, in which a space, a sign or a dot says something.
    public static String plain(String typed) {
        StringBuilder plain = new StringBuilder(typed.length());
        typed.codePoints()
                .filter(character -> Character.getType(character) != Character.FORMAT)
                .map(PastedCode::plain)
                .forEach(plain::appendCodePoint);
        return CleanText.strip(Normalizer.normalize(plain, Normalizer.Form.NFC));
    }

    private static int plain(int character) {
        if (CleanText.isSpace(character)) {
            return ' ';
        }
        return isDash(character) ? '-' : narrow(character);
    }

    /// The ASCII character of a full-width one. Other forms stay: 10² is not 102.
    private static int narrow(int character) {
        return character >= FULL_WIDTH && character <= LAST_FULL_WIDTH ? character - FULL_WIDTH + '!' : character;
    }

    /// As [#joined], in capitals, with Latin letters for Cyrillic ones that look the same.
    public static String capitals(String typed) {
        StringBuilder capitals = new StringBuilder(typed.length());
        joined(typed)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .map(letter -> CYRILLIC.indexOf(letter) < 0 ? letter : LATIN.charAt(CYRILLIC.indexOf(letter)))
                .forEach(capitals::appendCodePoint);
        return capitals.toString();
    }

    private static boolean isBetween(int character) {
        return CleanText.isSpace(character) || isDash(character);
    }

    private static boolean isDash(int character) {
        return Character.getType(character) == Character.DASH_PUNCTUATION || character == MINUS;
    }
}
