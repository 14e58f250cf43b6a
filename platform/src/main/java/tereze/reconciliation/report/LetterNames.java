package tereze.reconciliation.report;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Names of files, made from names of bailiffs: each once, also where small and capital letters are one. The same names
/// in the same order give the same files.
final class LetterNames {
    private static final String UNNAMED = "unnamed";
    private static final int LONGEST = 80;

    /// File systems count bytes: up to 255, of which an ending takes some.
    private static final int MOST_BYTES = 200;

    private final Set<String> taken = new HashSet<>();

    /// A name that no other bailiff has got, without an ending.
    String of(String bailiff) {
        String name = written(bailiff);
        String own = name;
        for (int i = 2; !taken.add(folded(own)); i++) {
            String ending = "-" + i;
            own = cut(name, ending.length()) + ending;
        }
        return own;
    }

    private static String written(String bailiff) {
        StringBuilder name = new StringBuilder();
        Normalizer.normalize(bailiff, Normalizer.Form.NFC).codePoints().forEach(character -> {
            if (isKept(character, name)) {
                name.appendCodePoint(character);
            } else if (!name.isEmpty()) {
                name.append('-');
            }
        });
        String all = cut(name.toString(), 0);
        return all.isEmpty() ? UNNAMED : all;
    }

    /// A name begins with a letter or a digit. A full stop stands after one.
    private static boolean isKept(int character, CharSequence before) {
        return switch (character) {
            case ' ' -> !before.isEmpty();
            case '.' ->
                !before.isEmpty() && Character.isLetterOrDigit(Character.codePointBefore(before, before.length()));
            default -> character == '_' || Character.isLetterOrDigit(character);
        };
    }

    /// As much of a name as leaves room for an ending.
    private static String cut(String name, int room) {
        int end = name.length();
        while (end > LONGEST - room || bytes(name.substring(0, end)) > MOST_BYTES - room) {
            end -= Character.charCount(name.codePointBefore(end));
        }
        return name.substring(0, end).stripTrailing();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
