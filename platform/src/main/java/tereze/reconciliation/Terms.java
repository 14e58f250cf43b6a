package tereze.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import tereze.law.Tenge;

/// The numbers of law that a reconciliation depends on.
///
/// @param share which part of a fine settles it in time, in per cent
/// @param days how many days that time has
/// @param tolerance how much may be missing
public record Terms(int share, int days, Count count, Tenge tolerance) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /// Which days count. Sources contradict each other.
    public enum Count {
        CALENDAR,
        WORKING;

        /// The other way to count.
        public Count other() {
            return this == CALENDAR ? WORKING : CALENDAR;
        }
    }

    /// What settles a fine in time, up to the next tiyn.
    public Tenge discounted(Tenge amount) {
        return amount.times(BigDecimal.valueOf(share).divide(HUNDRED), RoundingMode.CEILING);
    }

    /// Whether a sum is enough for what is due.
    public boolean covers(Tenge sum, Tenge due) {
        return sum.plus(tolerance).compareTo(due) >= 0;
    }

    /// The same terms, with the days counted in the given way.
    public Terms counting(Count days) {
        return new Terms(share, this.days, days, tolerance);
    }
}
