package tereze.demo.country;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import tereze.acts.CheckDigit;

/// Makes the IINs of one quarter: YYMMDD, 7 for a man or 8 for a woman, a serial, the check digit.
///
/// Each quarter has its own serials, so that quarters that are made at the same time never produce the same IIN. Not
/// thread-safe.
final class Iins {
    /// The number of serials for a birth date and sex in one quarter. [Plan] ensures that all quarters together
    /// need at most the four digits of a serial.
    static final int SERIALS_A_QUARTER = 5;

    private final int first;
    private final Map<String, Integer> used = new HashMap<>();

    Iins(int quarter) {
        this.first = quarter * SERIALS_A_QUARTER;
    }

    /// A date of birth and the IIN made from it.
    record Issued(LocalDate birth, String iin) {}

    /// Issues an IIN for this date of birth, or for the nearest earlier date with a free one.
    Issued issue(LocalDate birth, boolean male) {
        for (LocalDate day = birth; ; day = day.minusDays(1)) {
            String stem = stem(day, male);
            int next = used.getOrDefault(stem, 0);
            while (next < SERIALS_A_QUARTER) {
                String digits = stem + fourDigits(first + next++);
                OptionalInt check = CheckDigit.closing(digits);
                if (check.isPresent()) {
                    used.put(stem, next);
                    return new Issued(day, digits + check.getAsInt());
                }
            }
            used.put(stem, next);
        }
    }

    private static String stem(LocalDate day, boolean male) {
        int date = day.getYear() % 100 * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
        return Integer.toString(1_000_000 + date).substring(1) + (male ? '7' : '8');
    }

    private static String fourDigits(int serial) {
        return Integer.toString(10_000 + serial).substring(1);
    }
}
