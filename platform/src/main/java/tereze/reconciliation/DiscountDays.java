package tereze.reconciliation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import tereze.law.WorkingCalendar;
import tereze.reconciliation.rules.VerdictRules;

/// Counts the days in which the discounted sum settles a fine. Not thread-safe.
///
/// The country's calendar does not reach back for ever. In years before it and behind it only Saturdays and Sundays are
/// days off.
final class DiscountDays implements VerdictRules.DayCount {
    private final WorkingCalendar calendar;
    private final Map<Counted, LocalDate> found = new HashMap<>();

    DiscountDays(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    private record Counted(LocalDate from, int days) {}

    @Override
    public LocalDate lastDay(LocalDate issuedOn, int days, Terms.Count count) {
        return count == Terms.Count.CALENDAR
                ? issuedOn.plusDays(days)
                : found.computeIfAbsent(new Counted(issuedOn, days), this::last);
    }

    /// The last of so many working days.
    private LocalDate last(Counted counted) {
        LocalDate day = counted.from();
        for (int left = counted.days(); left > 0; ) {
            day = day.plusDays(1);
            left -= isWorking(day) ? 1 : 0;
        }
        return day;
    }

    private boolean isWorking(LocalDate day) {
        if (!day.isBefore(calendar.first()) && !day.isAfter(calendar.last())) {
            return calendar.isWorking(day);
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
