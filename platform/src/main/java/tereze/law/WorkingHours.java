package tereze.law;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// From when until when a working day is worked, for a stretch of days. There is no break: somebody always serves.
///
/// @param from the first day the hours are valid
/// @param until the last day they are valid; null while no end is known
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
