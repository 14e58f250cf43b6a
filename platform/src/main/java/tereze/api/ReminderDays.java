package tereze.api;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The days on which people are reminded that something of theirs will end.
public final class ReminderDays {
    /// Days before the last one. The law does not ask for reminders: these days are our own choice.
    public static final List<Integer> BEFORE = List.of(30, 7);

    private ReminderDays() {}

    /// The day whose reminder is due today; empty if none is, or if it was given.
    ///
    /// None is due for a day before the thing begins, and none after its last day. If several are due, because
    /// nothing ran for a while, only the latest is given.
    ///
    /// @param first the first day of the thing
    /// @param last its last day
    /// @param given the day whose reminder was given last; null if none was
    public static Optional<LocalDate> due(LocalDate first, LocalDate last, @Nullable LocalDate given, LocalDate today) {
        return BEFORE.stream()
                .filter(_ -> !today.isAfter(last))
                .map(last::minusDays)
                .filter(day -> day.isAfter(first) && !day.isAfter(today))
                .max(Comparator.naturalOrder())
                .filter(day -> given == null || given.isBefore(day));
    }
}
