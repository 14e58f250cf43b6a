package tereze.launcher.kato;

import java.util.Map;

/// Writes Kazakh names in Latin letters for English readers, if the classifier has no English name: in the usual
/// international spelling without diacritics (Qyzylorda, Shymkent).
final class Romanisation {
    private static final String CYRILLIC = "аәбвгғдезийкқлмнңоөпрстуұүфхһыіэ";
    private static final String LATIN = "aabvggdeziikqlmnnooprstuuufhhyie";
    private static final Map<Character, String> PAIRS = Map.ofEntries(
            Map.entry('ё', "yo"),
            Map.entry('ж', "zh"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "shch"),
            Map.entry('ъ', ""),
            Map.entry('ь', ""),
            Map.entry('ю', "yu"),
            Map.entry('я', "ya"));

    private Romanisation() {}

    static String of(String kazakh) {
        StringBuilder latin = new StringBuilder(kazakh.length() + 8);
        for (int i = 0; i < kazakh.length(); i++) {
            char letter = kazakh.charAt(i);
            char small = Character.toLowerCase(letter);
            String written = letter(small);
            latin.append(small == letter || written.isEmpty() ? written : capitalised(written));
        }
        return latin.toString();
    }

    private static String letter(char small) {
        int place = CYRILLIC.indexOf(small);
        if (place >= 0) {
            return String.valueOf(LATIN.charAt(place));
        }
        return PAIRS.getOrDefault(small, String.valueOf(small));
    }

    private static String capitalised(String written) {
        return Character.toUpperCase(written.charAt(0)) + written.substring(1);
    }
}
