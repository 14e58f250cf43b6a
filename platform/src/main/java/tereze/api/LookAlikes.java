package tereze.api;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Folds look-alike letters into one, so that a word is found whatever keyboard layout it was typed with. Greek ο
/// and Latin o for Cyrillic о occur in real data.
///
/// The result is a key for search and comparison, not for people: Cyrillic һ and н become one letter, because Latin
/// h looks like the first in lower case and like the second in upper case.
public final class LookAlikes {
    private static final String LATIN = "abcehikmoptxyəı";
    private static final String LATIN_AS_CYRILLIC = "авсенікмортхуәі";
    private static final String GREEK = "αβγεηικλμνοπρτυφχϲ";
    private static final String GREEK_AS_CYRILLIC = "авгеніклмнопртуфхс";
    private static final String CYRILLIC = "ёһ";
    private static final String CYRILLIC_FOLDED = "ен";

    /// The lower-case letters that are folded, for the few queries in which the database must fold like this class.
    public static final String LETTERS = LATIN + GREEK + CYRILLIC;

    /// The letter that each of [#LETTERS] becomes.
    public static final String BECOME = LATIN_AS_CYRILLIC + GREEK_AS_CYRILLIC + CYRILLIC_FOLDED;

    /// Letters of Kazakh, each above the letter that a Russian keyboard has for it. People type х for һ, which in a key
    /// is н already. Many write ы and й as и, because they hear no difference or come from Latin letters.
    private static final String KAZAKH = "әғқңөұүіхый";
    private static final String RUSSIAN = "агкноууинии";

    /// Letters in folded numbers that people type with Russian ones, for the few queries in which the database must
    /// fold
    /// like [#numberKey]. Unlike in words, х stays: for a number it is another letter than н.
    public static final String NUMBER_LETTERS = "әғқңөұүіо";

    /// What each of [#NUMBER_LETTERS] becomes: the letter о and what looks like it become the digit zero.
    public static final String NUMBER_BECOME = "агкн0ууи0";

    private static final Map<Integer, Integer> FOLDED = pairs(LETTERS, BECOME);
    private static final Map<Integer, Integer> WEAKENED = pairs(KAZAKH, RUSSIAN);
    private static final Map<Integer, Integer> OF_NUMBERS = pairs(NUMBER_LETTERS, NUMBER_BECOME);

    private LookAlikes() {}

    /// The key of a text: composed, in lower case, with single spaces between words and none at the ends, and with
    /// look-alikes folded. Folding a key again changes nothing.
    public static String fold(String text) {
        String small = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String folded = translated(Normalizer.normalize(small, Normalizer.Form.NFKC), FOLDED);
        return CleanText.strip(folded).replaceAll("[\\p{Z}\\s]+", " ");
    }

    /// A weaker key, made of a [#fold] key: with Russian letters for Kazakh ones, as people without a Kazakh keyboard
    /// type, and with и for ы and й. Different words can have the same weaker key, so what has the first key goes
    /// first.
    public static String weaken(String key) {
        return translated(key, WEAKENED);
    }

    /// The key of a number or code of a document: the folded letters and digits, without spaces, hyphens and other
    /// signs between them, with Russian letters for Kazakh ones and the digit zero for the letter о. If there are
    /// none, the folded text. The key of a key is the same.
    public static String numberKey(String text) {
        // NFKC would make letters of it.
        String key = fold(text.replace('№', ' '));
        String letters = key.replaceAll("[^\\p{L}\\p{N}]+", "");
        return letters.isEmpty() ? key : translated(letters, OF_NUMBERS);
    }

    private static String translated(String text, Map<Integer, Integer> letters) {
        return text.codePoints()
                .map(letter -> letters.getOrDefault(letter, letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
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
