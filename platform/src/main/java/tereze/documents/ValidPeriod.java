package tereze.documents;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.api.DateWords;

/// When a paper is valid.
///
/// @param until the first day after its term; null if it has none
/// @param ended the first day on which it was no longer valid because something ended it; null otherwise
public record ValidPeriod(
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable LocalDate ended) {
    /// The last day on which it is or was valid. Empty if no end is known, and if it ended before it began.
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(ended == null ? until : ended)
                .map(DateWords::lastDay)
                .filter(day -> !day.isBefore(since));
    }
}
