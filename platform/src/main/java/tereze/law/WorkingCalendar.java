package tereze.law;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One version of the country's working calendar: working days, working hours and the time zone. Immutable. A day that
/// the version does not cover throws [UnknownLegalNumber], so that a forgotten year is noticed, and no term is
/// computed as if it had no holidays.
public final class WorkingCalendar {
    private final LocalDate knownOn;
    private final LocalDate first;
    private final LocalDate last;
    private final ZoneId zone;
    private final Map<LocalDate, CalendarDay> days;
    private final List<WorkingHours> hours;

    /// @param knownOn the day on which this version became known
    /// @param first the first day covered
    /// @param last the last day covered
    public WorkingCalendar(
            LocalDate knownOn,
            LocalDate first,
            LocalDate last,
            ZoneId zone,
            Map<LocalDate, CalendarDay> days,
            List<WorkingHours> hours) {
        this.knownOn = knownOn;
        this.first = first;
        this.last = last;
        this.zone = zone;
        this.days = Map.copyOf(days);
        this.hours = List.copyOf(hours);
        if (!this.days.keySet().stream().allMatch(this::covers)) {
            throw new IllegalArgumentException("calendar known on " + knownOn + ": days " + days.keySet()
                    + " (expected: " + first + " to " + last + ")");
        }
    }

    /// The day on which this version became known. It identifies the version.
    public LocalDate knownOn() {
        return knownOn;
    }

    public LocalDate first() {
        return first;
    }

    public LocalDate last() {
        return last;
    }

    public ZoneId zone() {
        return zone;
    }

    /// What the calendar says about a day in addition to its weekday.
    public Optional<CalendarDay> special(LocalDate day) {
        requireCovered(day);
        return Optional.ofNullable(days.get(day));
    }

    public boolean isWorking(LocalDate day) {
        return special(day)
                .map(CalendarDay::kind)
                .map(kind -> isWorking(day, kind))
                .orElseGet(() -> isWeekday(day));
    }

    /// The day itself if it is a working day, else the next working day.
    public LocalDate workingFrom(LocalDate day) {
        LocalDate found = day;
        while (!isWorking(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /// The first working day after a day.
    public LocalDate workingAfter(LocalDate day) {
        return workingFrom(day.plusDays(1));
    }

    /// The local date at an instant.
    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /// The first instant of a day.
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /// The end of a day: the first instant of the next day.
    public Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    /// When work begins on a working day.
    public Instant opening(LocalDate day) {
        return day.atTime(hoursOn(day).opens()).atZone(zone).toInstant();
    }

    /// When work ends on a working day.
    public Instant closing(LocalDate day) {
        return day.atTime(hoursOn(day).closes()).atZone(zone).toInstant();
    }

    private WorkingHours hoursOn(LocalDate day) {
        return hours.stream()
                .filter(row -> row.validOn(day))
                .findFirst()
                .orElseThrow(() -> new UnknownLegalNumber(new LawId("working-hours"), day));
    }

    private boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private void requireCovered(LocalDate day) {
        if (!covers(day)) {
            throw new UnknownLegalNumber(day, first, last);
        }
    }

    private static boolean isWorking(LocalDate day, CalendarDay.Kind kind) {
        return switch (kind) {
            case HOLIDAY, OFF -> false;
            case WORKING -> true;
            case ORDINARY -> isWeekday(day);
        };
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
