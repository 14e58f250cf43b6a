package tereze.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Until when the data of the law reach: the numbers that have a last day, and the working calendar. What follows in
/// later rows counts too. Immutable.
public record LawHorizon(Law law, WorkingCalendars calendars) {
    /// The name of the working calendar among the numbers.
    public static final String CALENDAR = "calendar";

    /// Something ends at most this many days later: enough time to find its successor and to add it.
    public static final int DAYS_AHEAD = 60;

    /// A number, or the calendar, that ends.
    ///
    /// @param name the id of the number, or [#CALENDAR]
    /// @param lastDay the last day on which it is known
    public record End(String name, LocalDate lastDay) {
        /// The days that are left; 0 on the last day, negative after it.
        public long daysLeft(LocalDate today) {
            return ChronoUnit.DAYS.between(today, lastDay);
        }
    }

    /// Everything that ends, the earliest first.
    public List<End> ends(LocalDate today) {
        return Stream.concat(law.ids().stream().flatMap(id -> end(id, today).stream()), Stream.of(calendar(today)))
                .sorted(Comparator.comparing(End::lastDay).thenComparing(End::name))
                .toList();
    }

    /// What ends within [#DAYS_AHEAD] days, or has ended.
    public List<End> soon(LocalDate today) {
        return ends(today).stream()
                .filter(end -> end.daysLeft(today) <= DAYS_AHEAD)
                .toList();
    }

    private End calendar(LocalDate today) {
        return new End(CALENDAR, calendars.asKnownAt(today).last());
    }

    private Optional<End> end(LawId id, LocalDate today) {
        @Nullable LocalDate last = null;
        for (LawRow row : law.history(id)) {
            boolean begun = !row.from().isAfter(today);
            boolean goesOn = last != null && !row.from().isAfter(last.plusDays(1));
            if (begun || goesOn) {
                last = row.until();
                if (last == null) {
                    return Optional.empty();
                }
            }
        }
        return Optional.ofNullable(last).map(day -> new End(id.value(), day));
    }
}
