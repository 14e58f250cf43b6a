package tereze.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// An end or a term, for a person's own calendar.
///
/// @param uid the same whenever it is made, so that a calendar replaces the earlier one
/// @param language of the texts
/// @param page where people read more: an address with its host
/// @param remind how long before it a calendar reminds
public record CalendarEvent(
        String uid, Language language, String title, String text, String page, When when, Duration remind) {
    /// When it is.
    public sealed interface When {
        /// A whole day.
        record Day(LocalDate day) implements When {}

        /// A moment of a day.
        record Moment(Instant at) implements When {}

        /// The last day that is in time, or the moment of an end that is within a day.
        ///
        /// @param end the first moment that is too late
        static When end(Instant end) {
            Optional<LocalDate> last = DateWords.lastDay(end);
            return last.isPresent() ? new Day(last.get()) : new Moment(end);
        }
    }
}
