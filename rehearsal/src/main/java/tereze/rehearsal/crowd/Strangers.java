package tereze.rehearsal.crowd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tereze.gate.rules.Eligibility.Born;
import tereze.gate.rules.Iin;

/// Numbers of synthetic people who queue and never come: with right check digits, and never issued.
public final class Strangers {
    private static final int SERIALS = 10_000;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

    private Strangers() {}

    /// So many numbers, each once.
    ///
    /// @param others numbers that are not to be among them
    /// @param born the days of birth that the gate takes; null: any
    public static List<String> of(int count, Set<String> others, @Nullable Born born) {
        LocalDate from = born == null || born.from().isBefore(FIRST) ? FIRST : born.from();
        LocalDate to = born == null ? LAST : born.to();
        List<String> found = new ArrayList<>(count);
        // From the last serial on: the synthetic country uses the first ones.
        for (int serial = SERIALS - 1; serial >= 0 && found.size() < count; serial--) {
            for (LocalDate day = from; !day.isAfter(to) && found.size() < count; day = day.plusDays(1)) {
                Iin.synthetic(day, serial)
                        .map(Iin::value)
                        .filter(iin -> !others.contains(iin))
                        .ifPresent(found::add);
            }
        }
        if (found.size() < count) {
            throw new IllegalArgumentException(
                    "count: " + count + " (expected: at most " + found.size() + " for " + from + " to " + to + ")");
        }
        return found;
    }
}
