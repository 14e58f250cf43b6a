package tereze.agencies;

import tereze.acts.CheckDigit;

/// What an office answers for: a code of the classifier of administrative and territorial objects and everything that
/// lies under it.
///
/// @param kato nine digits; nine zeros for the whole country
public record Territory(String kato) implements Comparable<Territory> {
    private static final int LENGTH = 9;

    /// How the nine digits are grouped: region, district, rural district, settlement.
    private static final int[] GROUP_STARTS = {6, 4, 2, 0};

    public Territory {
        if (!CheckDigit.isDigits(kato, LENGTH)) {
            throw new IllegalArgumentException("kato: other text (expected: 9 digits)");
        }
    }

    /// Whether the object of a code lies in it.
    public boolean covers(String code) {
        return code.startsWith(prefix());
    }

    /// The narrower one is the greater one.
    @Override
    public int compareTo(Territory other) {
        return Integer.compare(prefix().length(), other.prefix().length());
    }

    /// The code without the groups at its end that say nothing.
    private String prefix() {
        String prefix = kato;
        for (int start : GROUP_STARTS) {
            if (prefix.chars().skip(start).anyMatch(digit -> digit != '0')) {
                break;
            }
            prefix = prefix.substring(0, start);
        }
        return prefix;
    }
}
