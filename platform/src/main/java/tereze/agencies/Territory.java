package tereze.agencies;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /// All that cover the object of a code.
    public static List<Territory> over(String code) {
        return Stream.concat(
                        Stream.of(code),
                        IntStream.of(GROUP_STARTS)
                                .mapToObj(start -> code.substring(0, start) + "0".repeat(LENGTH - start)))
                .distinct()
                .map(Territory::new)
                .toList();
    }

    /// Whether the object of a code lies in it.
    public boolean covers(String code) {
        return code.startsWith(leading());
    }

    /// The narrower one is the greater one.
    @Override
    public int compareTo(Territory other) {
        return Integer.compare(leading().length(), other.leading().length());
    }

    /// What the codes of all that lies in it begin with: its own without the groups at its end that say nothing.
    public String leading() {
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
