package tereze.reconciliation.rules;

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

    /// Hashes of the text itself and of all texts that lack one of its signs. Two texts with one slip between them have
    /// one in common, so that such pairs are found without comparing each with each.
    public static long[] traces(String text) {
        int length = text.length();
        long[] traces = new long[length + 1];
        long[] behind = new long[length + 1];
        long power = 1;
        for (int i = length - 1; i >= 0; i--) {
            behind[i] = behind[i + 1] + KeyHash.sign(text, i) * power;
            power *= KeyHash.BASE;
        }
        traces[length] = KeyHash.mixed(behind[0]);
        long before = 0;
        power = 1;
        for (int i = 1; i < length; i++) {
            power *= KeyHash.BASE;
        }
        for (int i = 0; i < length; i++) {
            traces[i] = KeyHash.mixed(before * power + behind[i + 1]);
            before = before * KeyHash.BASE + KeyHash.sign(text, i);
            power *= KeyHash.INVERSE;
        }
        return traces;
    }
}
