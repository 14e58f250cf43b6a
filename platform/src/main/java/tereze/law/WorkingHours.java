package tereze.law;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// The working hours of a working day, for a period of days. There is no break, because offices stay open.
///
/// @param from the first day the hours are valid
/// @param until the last day they are valid; null while it is not known
public record WorkingHours(
        LocalTime opens,
        LocalTime closes,
        LocalDate from,
        @Nullable LocalDate until,
        Basis basis,
        String source) {
    public WorkingHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("working hours: " + opens + " to " + closes + " (expected: in order)");
        }
    }

    /// Whether the hours are valid on a day.
    public boolean validOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
