package tereze.reconciliation.rules;

import java.util.LinkedHashSet;
import java.util.Set;

/// One slip of the finger: a sign changed, lost or added, or two neighbours swapped.
public final class Slip {
    private Slip() {}

    /// Whether exactly one slip leads from one text to the other.
    public static boolean parts(String one, String other) {
        if (one.length() > other.length()) {
            return parts(other, one);
        }
        int begin = 0;
        while (begin < one.length() && one.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        if (other.length() - one.length() == 1) {
            return one.substring(begin).equals(other.substring(begin + 1));
        }
        if (one.length() != other.length() || begin == one.length()) {
            return false;
        }
        boolean changed = one.substring(begin + 1).equals(other.substring(begin + 1));
        boolean swapped = begin + 1 < one.length()
                && one.charAt(begin) == other.charAt(begin + 1)
                && one.charAt(begin + 1) == other.charAt(begin)
                && one.substring(begin + 2).equals(other.substring(begin + 2));
        return changed || swapped;
    }

    /// The text itself and all texts that lack one of its signs. Two texts with one slip between them have one in
    /// common, so that such pairs are found without comparing each with each.
    public static Set<String> traces(String text) {
        Set<String> traces = new LinkedHashSet<>();
        traces.add(text);
        for (int i = 0; i < text.length(); i++) {
            traces.add(text.substring(0, i) + text.substring(i + 1));
        }
        return traces;
    }
}
