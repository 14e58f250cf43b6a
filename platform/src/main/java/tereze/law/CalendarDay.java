package tereze.law;

import java.time.LocalDate;

/// What one version of the calendar says about a day. If it says nothing, the weekday decides.
///
/// @param name of the holiday, or the reason why the day was moved
public record CalendarDay(LocalDate day, Kind kind, String name, Basis basis, String source) {
    public CalendarDay {
        if (name.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException(day + ": name or source is missing (expected: both)");
        }
    }

    /// The kind of day.
    public enum Kind {
        /// A public holiday.
        HOLIDAY,
        /// A day off that replaces another one: for a holiday on a weekend, or by a transfer.
        OFF,
        /// A Saturday or Sunday that is a working day instead of another day.
        WORKING,
        /// An ordinary day: cancels what an earlier version said.
        ORDINARY
    }
}
