package tereze.api;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Folds letters that look alike into one, so that a word is found whichever keyboard it was typed on: Greek ο and
/// Latin o for Cyrillic о have been seen in the wild.
///
/// The result is a key to search and match by. It is not for people to read: Cyrillic һ and н meet in one letter,
/// because Latin h stands for the first in small print and for the second in capitals.
public final class LookAlikes {
    private static final String LATIN = "abcehikmoptxyəı";
    private static final String LATIN_AS_CYRILLIC = "авсенікмортхуәі";
    private static final String GREEK = "αβγεηικλμνοπρτυφχϲ";
    private static final String GREEK_AS_CYRILLIC = "авгеніклмнопртуфхс";
    private static final String CYRILLIC = "ёһ";
    private static final String CYRILLIC_FOLDED = "ен";

    /// The small letters that are folded, for the few places where a database has to fold as this class does.
    public static final String LETTERS = LATIN + GREEK + CYRILLIC;

    /// What each of [#LETTERS] becomes.
    public static final String BECOME = LATIN_AS_CYRILLIC + GREEK_AS_CYRILLIC + CYRILLIC_FOLDED;

    private static final Map<Integer, Integer> FOLDED = pairs(LETTERS, BECOME);

    private LookAlikes() {}

    /// The key of a text: composed, in small letters, one space between words, none around it, look-alikes folded.
    /// Folding a key again changes nothing.
    public static String fold(String text) {
        String small = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String folded = Normalizer.normalize(small, Normalizer.Form.NFKC)
                .codePoints()
                .map(letter -> FOLDED.getOrDefault(letter, letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return folded.strip().replaceAll("[\\p{Z}\\s]+", " ");
    }

    private static Map<Integer, Integer> pairs(String from, String to) {
        int[] letters = from.codePoints().toArray();
        int[] folded = to.codePoints().toArray();
        if (letters.length != folded.length) {
            throw new IllegalStateException(letters.length + " letters, " + folded.length + " folded");
        }
        return IntStream.range(0, letters.length)
                .boxed()
                .collect(Collectors.toUnmodifiableMap(i -> letters[i], i -> folded[i]));
    }
}
