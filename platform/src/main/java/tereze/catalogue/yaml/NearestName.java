package tereze.catalogue.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds the most similar valid name.
public final class NearestName {
    /// The maximum number of names in a list.
    private static final int LISTED = 12;

    private NearestName() {}

    /// The valid name most similar to an unknown one, if one is similar enough.
    public static Optional<String> to(String name, Collection<String> valid) {
        return valid.stream()
                .filter(candidate -> distance(name, candidate) <= Math.max(1, Math.min(3, candidate.length() / 2)))
                .min(Comparator.comparingInt((String candidate) -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// The valid names as text: all of them, or the first dozen.
    public static String oneOf(Collection<String> valid) {
        if (valid.isEmpty()) {
            return "nothing: there are none";
        }
        String listed = String.join(", ", valid.stream().sorted().limit(LISTED).toList());
        if (valid.size() > LISTED) {
            return "one of " + listed + " and " + (valid.size() - LISTED) + " more";
        }
        return valid.size() == 1 ? listed : "one of " + listed;
    }

    /// The edit distance: letters to insert, delete, change, or swap with their neighbour.
    static int distance(String from, String to) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[to.length()];
    }
}
