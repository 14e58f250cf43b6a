package tereze.reconciliation.rules;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import tereze.api.LookAlikes;

/// What a payer wrote, as groups of letters and digits. Everything else parts them.
///
/// People write a number in blocks: `251 234-567`. So a text names a number if some neighbouring groups, put together,
/// equal it. Groups are neighbours if only spaces, hyphens, dots and slashes are between them: `1234, 5678` is two
/// numbers.
public final class ReferenceText {
    /// Shorter numbers occur in texts by chance: as amounts, days and numbers of flats.
    public static final int SHORTEST_SAFE = 8;

    private static final int MOST_TOGETHER = 6;
    private static final int LONGEST_NUMBER = 64;
    private static final char MINUS = '\u2212';
    private static final char[] FOLDED = folded();

    private final List<Group> groups;

    private ReferenceText(List<Group> groups) {
        this.groups = List.copyOf(groups);
    }

    /// @param joined whether it is a neighbour of the group before it
    private record Group(String text, boolean joined) {}

    /// The groups of a text.
    public static ReferenceText of(String text) {
        String plain = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                // NFKC would make letters of it.
                : Normalizer.normalize(text.replace('№', '#'), Normalizer.Form.NFKC);
        List<Group> groups = new ArrayList<>();
        StringBuilder group = new StringBuilder();
        boolean joined = false;
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            if (Character.isLetterOrDigit(letter)) {
                group.append(fold(letter));
                continue;
            }
            if (!group.isEmpty()) {
                groups.add(new Group(group.toString(), joined));
                group.setLength(0);
                joined = true;
            }
            joined &= joins(letter);
        }
        if (!group.isEmpty()) {
            groups.add(new Group(group.toString(), joined));
        }
        return new ReferenceText(groups);
    }

    /// The key by which numbers are compared: the letters and digits alone, look-alikes folded.
    public static String key(String number) {
        return withZeros(of(number).groups.stream().map(Group::text).collect(Collectors.joining()));
    }

    /// The keys that the text may name, of the lengths that numbers have. Shorter ones than [#SHORTEST_SAFE] are
    /// groups by themselves.
    public Set<String> keys(IntPredicate lengths) {
        Set<String> keys = new LinkedHashSet<>();
        for (int from = 0; from < groups.size(); from++) {
            StringBuilder together = new StringBuilder();
            for (int to = from; to < Math.min(groups.size(), from + MOST_TOGETHER); to++) {
                Group group = groups.get(to);
                together.append(group.text());
                if (together.length() > LONGEST_NUMBER || (to > from && !group.joined())) {
                    break;
                }
                boolean safe = to == from || together.length() >= SHORTEST_SAFE;
                if (safe && lengths.test(together.length())) {
                    keys.add(withZeros(together.toString()));
                }
            }
        }
        return keys;
    }

    /// The groups that are long enough to be a number with a slip.
    public Set<String> longGroups() {
        Set<String> found = new LinkedHashSet<>();
        for (Group group : groups) {
            int length = group.text().length();
            if (length >= SHORTEST_SAFE && length <= LONGEST_NUMBER) {
                found.add(withZeros(group.text()));
            }
        }
        return found;
    }

    private static boolean joins(char sign) {
        return sign == '.'
                || sign == '/'
                || sign == '\\'
                || sign == MINUS
                || Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.getType(sign) == Character.DASH_PUNCTUATION
                || Character.getType(sign) == Character.FORMAT;
    }

    /// The letter о beside a digit is a zero, and so is one beside such a zero.
    private static String withZeros(String group) {
        if (group.indexOf('о') < 0) {
            return group;
        }
        char[] letters = group.toCharArray();
        for (int i = 1; i < letters.length; i++) {
            letters[i] = letters[i] == 'о' && isDigit(letters[i - 1]) ? '0' : letters[i];
        }
        for (int i = letters.length - 2; i >= 0; i--) {
            letters[i] = letters[i] == 'о' && isDigit(letters[i + 1]) ? '0' : letters[i];
        }
        return new String(letters);
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static char fold(char letter) {
        return letter < FOLDED.length ? FOLDED[letter] : Character.toLowerCase(letter);
    }

    /// Texts are many and long, so each letter up to the Cyrillic ones is folded beforehand.
    private static char[] folded() {
        char[] table = new char[0x530];
        for (char letter = 0; letter < table.length; letter++) {
            char small = Character.toLowerCase(letter);
            int at = LookAlikes.LETTERS.indexOf(small);
            table[letter] = at < 0 ? small : LookAlikes.BECOME.charAt(at);
        }
        return table;
    }
}
