package tereze.api.words;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tereze.api.LookAlikes;

/// Other spellings of what a person typed: Kazakh and Russian words in Latin letters, and words of the other keyboard
/// layout. Pure.
public final class Spellings {
    /// The keys of a keyboard, as the English layout prints them.
    private static final String ENGLISH = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";

    private static final String RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю";

    /// The same keys with Shift, where they print other signs and not a capital letter.
    private static final String ENGLISH_SHIFTED = "~{}:\"<>";

    private static final String RUSSIAN_SHIFTED = "ёхъжэбю";

    /// The upper row, where the Kazakh layout has its own letters.
    private static final String UPPER_ROW = "2345890-=";

    private static final String KAZAKH = "әіңғүұқөһ";

    private static final Map<Character, Character> TO_RUSSIAN =
            pairs(ENGLISH + ENGLISH_SHIFTED, RUSSIAN + RUSSIAN_SHIFTED);
    private static final Map<Character, Character> TO_KAZAKH = pairs(UPPER_ROW, KAZAKH);
    private static final Map<Character, Character> TO_ENGLISH = pairs(RUSSIAN, ENGLISH);

    /// Latin spellings of Cyrillic letters, the longer ones first.
    private static final List<String[]> LATIN = Stream.of(
                    "shch щ", "sch щ", "zh ж", "kh х", "gh г", "tsh тш", "ts ц", "ch ч", "sh ш", "ya я", "ia ия",
                    "yu ю", "iu ию", "yo ё", "ye е", "a а", "ä а", "á а", "b б", "c ц", "d д", "e е", "f ф", "g г",
                    "ğ г", "h х", "i и", "ı ы", "j ж", "k к", "l л", "m м", "n н", "ñ н", "o о", "ö о", "p п", "q к",
                    "r р", "s с", "ş ш", "t т", "u у", "ū у", "ü у", "v в", "w у", "x х", "y ы", "z з")
            .map(pair -> pair.split(" ", 2))
            .toList();

    private Spellings() {}

    /// Whether a text has letters, and all of them are Latin. A word with Cyrillic letters too has look-alikes.
    public static boolean isLatin(String text) {
        return text.codePoints().anyMatch(Character::isLetter)
                && text.codePoints()
                        .filter(Character::isLetter)
                        .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }

    /// The weaker key ([LookAlikes#weaken]) of a word whose Latin letters spell Kazakh or Russian: `propiska`,
    /// `tirkeu`.
    /// Other letters stay.
    public static String cyrillic(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        StringBuilder written = new StringBuilder(small.length());
        int at = 0;
        while (at < small.length()) {
            String[] pair = pairAt(small, at);
            written.append(pair[1]);
            at += pair[0].length();
        }
        return LookAlikes.weaken(LookAlikes.fold(written.toString()));
    }

    private static String[] pairAt(String text, int at) {
        return LATIN.stream()
                .filter(pair -> text.startsWith(pair[0], at))
                .findFirst()
                .orElseGet(() -> new String[] {text.substring(at, at + 1), text.substring(at, at + 1)});
    }

    /// What the same keys type in other layouts: Russian or Kazakh for a text with Latin letters, such as `прописка`
    /// for
    /// `ghjgbcrf`, and English for one with Cyrillic letters.
    public static List<String> otherLayouts(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        if (!isLatin(small)) {
            return List.of(translated(small, TO_ENGLISH));
        }
        String russian = translated(small, TO_RUSSIAN);
        String kazakh = translated(translated(small, TO_KAZAKH), TO_RUSSIAN);
        return russian.equals(kazakh) ? List.of(russian) : List.of(kazakh, russian);
    }

    private static String translated(String text, Map<Character, Character> letters) {
        StringBuilder other = new StringBuilder(text.length());
        text.chars().forEach(letter -> other.append(letters.getOrDefault((char) letter, (char) letter)));
        return other.toString();
    }

    private static Map<Character, Character> pairs(String from, String to) {
        Map<Character, Character> pairs = new HashMap<>();
        for (int i = 0; i < from.length(); i++) {
            pairs.put(from.charAt(i), to.charAt(i));
        }
        return Map.copyOf(pairs);
    }
}
