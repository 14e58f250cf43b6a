package tereze.law;

import java.time.LocalDate;

/// What a version of the calendar says of one day; of a day it says nothing about, the weekday decides.
///
/// @param name of the holiday, or why the day was moved
public record CalendarDay(LocalDate day, Kind kind, String name, Basis basis, String source) {
    public CalendarDay {
        if (name.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException(day + ": name or source is missing (expected: both)");
        }
    }

    /// What the day is.
    public enum Kind {
        /// A holiday: nobody works.
        HOLIDAY,
        /// A day off in place of another day: of a holiday that fell on a day off, or by a transfer.
        OFF,
        /// A Saturday or Sunday that is worked in place of another day.
        WORKING,
        /// A day like any other after all: withdraws what an earlier version said.
        ORDINARY
    }
}
