package tereze.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import tereze.law.Term.CalendarDays;
import tereze.law.Term.Hours;
import tereze.law.Term.Months;
import tereze.law.Term.WorkingDays;
import tereze.law.Term.WorkingMinutes;

/// Properties of every term, with the country's calendar and with generated ones.
class TermPropertyTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    /// A kind of term, with any length that stays inside the calendar.
    private record Kind(String name, int longest, IntFunction<Term> of) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("working days", 60, WorkingDays::new),
            new Kind("working minutes", 5_000, WorkingMinutes::new),
            new Kind("hours", 2_000, Hours::new),
            new Kind("calendar days", 90, CalendarDays::new),
            new Kind("months", 4, Months::new));

    @Provide
    Arbitrary<Instant> starts() {
        Instant first = Instant.parse("2024-01-01T00:00:00Z");
        return Arbitraries.longs().between(0, Duration.ofDays(1200).toSeconds()).map(first::plusSeconds);
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        return Arbitraries.of(Kazakhstan.CALENDARS.versions());
    }

    @Provide
    Arbitrary<Set<Integer>> days() {
        return Arbitraries.integers().between(0, 1_300).set().ofMaxSize(150);
    }

    @Property
    void endsAfterItsStart(
            @ForAll("starts") Instant from,
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll @IntRange(max = 9_999) int length) {
        for (Kind kind : KINDS) {
            assertThat(term(kind, length).due(from, calendar)).as(kind.name()).isAfter(from);
        }
    }

    @Property
    void endsNotEarlierWhenLonger(
            @ForAll("starts") Instant from,
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll @IntRange(max = 9_999) int one,
            @ForAll @IntRange(max = 9_999) int other) {
        for (Kind kind : KINDS) {
            int shorter = Math.min(1 + one % kind.longest(), 1 + other % kind.longest());
            int longer = Math.max(1 + one % kind.longest(), 1 + other % kind.longest());
            assertThat(kind.of().apply(longer).due(from, calendar))
                    .as(kind.name())
                    .isAfterOrEqualTo(kind.of().apply(shorter).due(from, calendar));
        }
    }

    @Property
    void endsNotEarlierWhenStartedLater(
            @ForAll("starts") Instant from,
            @ForAll @IntRange(max = 3_000_000) int secondsLater,
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll @IntRange(max = 9_999) int length) {
        for (Kind kind : KINDS) {
            Term term = term(kind, length);
            assertThat(term.due(from.plusSeconds(secondsLater), calendar))
                    .as(kind.name())
                    .isAfterOrEqualTo(term.due(from, calendar));
        }
    }

    @Property(tries = 500)
    void endsNotEarlierWithMoreHolidays(
            @ForAll("starts") Instant from,
            @ForAll("days") Set<Integer> holidays,
            @ForAll("days") Set<Integer> more,
            @ForAll("days") Set<Integer> workedWeekends,
            @ForAll @IntRange(max = 9_999) int length) {
        WorkingCalendar fewer = calendar(holidays, Set.of(), workedWeekends);
        WorkingCalendar many = calendar(holidays, more, workedWeekends);
        for (Kind kind : KINDS) {
            Term term = term(kind, length);
            assertThat(term.due(from, many)).as(kind.name()).isAfterOrEqualTo(term.due(from, fewer));
        }
    }

    private static LocalDate lastDay(Term term, Instant from, WorkingCalendar calendar) {
        return calendar.dateOf(term.due(from, calendar).minusNanos(1));
    }

    @Property
    void countsExactlySoManyWorkingDaysAfterTheDayOfTheEvent(
            @ForAll("starts") Instant from,
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll @IntRange(min = 1, max = 60) int days) {
        LocalDate last = lastDay(new WorkingDays(days), from, calendar);

        assertThat(calendar.isWorking(last)).isTrue();
        assertThat(calendar.dateOf(from)
                        .plusDays(1)
                        .datesUntil(last.plusDays(1))
                        .filter(calendar::isWorking))
                .hasSize(days);
    }

    @Property
    void endsDaysAndMonthsOnTheFirstWorkingDayFromTheirDate(
            @ForAll("starts") Instant from,
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll @IntRange(min = 1, max = 90) int days,
            @ForAll @IntRange(min = 1, max = 4) int months) {
        LocalDate event = calendar.dateOf(from);
        Map<Term, LocalDate> nominal = Map.of(
                new CalendarDays(days), event.plusDays(days),
                new Months(months), event.plusMonths(months));

        nominal.forEach((term, date) -> {
            LocalDate last = lastDay(term, from, calendar);
            assertThat(last).isAfterOrEqualTo(date);
            assertThat(calendar.isWorking(last)).isTrue();
            assertThat(date.datesUntil(last)).noneMatch(calendar::isWorking);
        });
    }

    @Property
    void addsWorkingMinutesUp(
            @ForAll("starts") Instant from,
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll @IntRange(min = 1, max = 3_000) int one,
            @ForAll @IntRange(min = 1, max = 3_000) int other) {
        Instant inTwo = new WorkingMinutes(other).due(new WorkingMinutes(one).due(from, calendar), calendar);

        assertThat(inTwo).isEqualTo(new WorkingMinutes(one + other).due(from, calendar));
    }

    @Property(tries = 200)
    void agreesWithAWatchThatRunsOnlyInWorkingHours(
            @ForAll("starts") Instant from,
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll @IntRange(min = 1, max = 1_200) int minutes) {
        Instant start = from.truncatedTo(ChronoUnit.MINUTES);
        Instant watch = start;
        for (int left = minutes; left > 0; watch = watch.plusSeconds(60)) {
            LocalDate day = calendar.dateOf(watch);
            LocalTime time = LocalTime.ofInstant(watch, calendar.zone());
            left -= calendar.isWorking(day) && time.getHour() >= 9 && time.getHour() < 18 ? 1 : 0;
        }

        assertThat(new WorkingMinutes(minutes).due(start, calendar)).isEqualTo(watch);
    }

    @Property(tries = 500)
    void movesACitizensDeadlineOnlyLaterAndTheStatesOnlyEarlier(
            @ForAll("starts") Instant from,
            @ForAll("days") Set<Integer> before,
            @ForAll("days") Set<Integer> after,
            @ForAll @IntRange(max = 9_999) int length) {
        WorkingCalendar old = calendar(before, Set.of(), Set.of());
        WorkingCalendar changed = calendar(after, Set.of(), Set.of());
        for (Kind kind : KINDS) {
            Term term = term(kind, length);
            Deadline citizens = Deadline.set(from, term, Deadline.Bearer.CITIZEN, old);
            Deadline states = Deadline.set(from, term, Deadline.Bearer.STATE, old);

            assertThat(citizens.under(changed).due()).isAfterOrEqualTo(citizens.due());
            assertThat(citizens.under(changed).due()).isAfterOrEqualTo(term.due(from, changed));
            assertThat(states.under(changed).due()).isBeforeOrEqualTo(states.due());
            assertThat(states.under(changed).due()).isBeforeOrEqualTo(term.due(from, changed));
            assertThat(citizens.under(old)).isEqualTo(citizens);
        }
    }

    private static Term term(Kind kind, int length) {
        return kind.of().apply(1 + length % kind.longest());
    }

    /// A calendar of weekdays with some days off and some working weekends. A day off wins.
    private static WorkingCalendar calendar(Set<Integer> off, Set<Integer> moreOff, Set<Integer> worked) {
        Map<LocalDate, CalendarDay> days = new HashMap<>();
        worked.forEach(day -> put(days, day, CalendarDay.Kind.WORKING));
        off.forEach(day -> put(days, day, CalendarDay.Kind.HOLIDAY));
        moreOff.forEach(day -> put(days, day, CalendarDay.Kind.OFF));
        WorkingHours hours =
                new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0), FIRST, null, Basis.ASSUMED, "a test");
        return new WorkingCalendar(FIRST, FIRST, LAST, Kazakhstan.ZONE, days, List.of(hours));
    }

    private static void put(Map<LocalDate, CalendarDay> days, int index, CalendarDay.Kind kind) {
        LocalDate day = FIRST.plusDays(index);
        days.put(day, new CalendarDay(day, kind, "made up", Basis.ASSUMED, "a test"));
    }
}
