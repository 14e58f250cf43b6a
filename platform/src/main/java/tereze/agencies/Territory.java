package tereze.agencies;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tereze.acts.CheckDigit;

/// The territory of an office: a KATO code and everything under it.
///
/// @param kato nine digits; nine zeros for the whole country
public record Territory(String kato) implements Comparable<Territory> {
    /// The whole country.
    public static final Territory COUNTRY = new Territory("000000000");

    private static final int LENGTH = 9;

    /// Index of the first digit of each level: settlement, rural district, district, region.
    private static final int[] GROUP_STARTS = {6, 4, 2, 0};

    public Territory {
        if (!CheckDigit.isDigits(kato, LENGTH)) {
            throw new IllegalArgumentException("kato: other text (expected: 9 digits)");
        }
    }

    /// All territories that cover a place.
    public static List<Territory> over(String code) {
        return Stream.concat(
                        Stream.of(code),
                        IntStream.of(GROUP_STARTS)
                                .mapToObj(start -> code.substring(0, start) + "0".repeat(LENGTH - start)))
                .distinct()
                .map(Territory::new)
                .toList();
    }

    /// Whether a place lies in this territory.
    public boolean covers(String code) {
        return code.startsWith(leading());
    }

    /// The smaller territory is the greater one in this order.
    @Override
    public int compareTo(Territory other) {
        return Integer.compare(leading().length(), other.leading().length());
    }

    /// The common prefix of all codes in this territory: its own code without the zero groups at the end.
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
