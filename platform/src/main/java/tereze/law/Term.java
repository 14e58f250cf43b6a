package tereze.law;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// A statutory term. Its due instant is the first one that is too late: who acts *before* it is in time. For terms in
/// days and months that is midnight at the end of the last day, so [WorkingCalendar#lastDayOf] is the day to tell
/// people.
///
/// The day of the event is not counted. A term in calendar days or months whose last day is not worked ends with the
/// next day that is (Civil Code of Kazakhstan, chapter on terms, articles 172–176; their text was not compared).
public sealed interface Term {
    /// The longest term of any kind, in its own unit: what is longer is a mistake in the data.
    int MAX = 100_000;

    /// When the term that an event starts is over.
    ///
    /// @throws NoSuchLaw if the calendar does not reach that far
    Instant due(Instant from, WorkingCalendar calendar);

    /// So many working days after the day of the event.
    record WorkingDays(int days) implements Term {
        public WorkingDays {
            requireLength(days);
        }

        @Override
        public Instant due(Instant from, WorkingCalendar calendar) {
            LocalDate day = calendar.dateOf(from);
            for (int counted = 0; counted < days; counted++) {
                day = calendar.workingAfter(day);
            }
            return calendar.endOf(day);
        }
    }

    /// So many minutes of working time. Outside working hours the clock stands, so it starts with the next opening.
    record WorkingMinutes(int minutes) implements Term {
        public WorkingMinutes {
            requireLength(minutes);
        }

        @Override
        public Instant due(Instant from, WorkingCalendar calendar) {
            LocalDate day = calendar.workingFrom(calendar.dateOf(from));
            Duration left = Duration.ofMinutes(minutes);
            while (true) {
                Instant begin = later(from, calendar.opening(day));
                Duration worked = Duration.between(begin, calendar.closing(day));
                if (left.compareTo(worked) <= 0) {
                    return begin.plus(left);
                }
                left = worked.isNegative() ? left : left.minus(worked);
                day = calendar.workingAfter(day);
            }
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }
    }

    /// So many hours by the clock, nights and holidays included, counted from the event itself.
    record Hours(int hours) implements Term {
        public Hours {
            requireLength(hours);
        }

        @Override
        public Instant due(Instant from, WorkingCalendar calendar) {
            return from.plus(Duration.ofHours(hours));
        }
    }

    /// So many calendar days after the day of the event.
    record CalendarDays(int days) implements Term {
        public CalendarDays {
            requireLength(days);
        }

        @Override
        public Instant due(Instant from, WorkingCalendar calendar) {
            return calendar.endOf(calendar.workingFrom(ahead(calendar.dateOf(from))));
        }

        /// The day so many days after a day, worked or not: for ranges of dates, which are not terms.
        public LocalDate ahead(LocalDate day) {
            return day.plusDays(days);
        }

        /// The day so many days before a day, worked or not: for ranges of dates, which are not terms.
        public LocalDate back(LocalDate day) {
            return day.minusDays(days);
        }
    }

    /// So many months after the day of the event: the day of the same number, or the month's last where it has none.
    record Months(int months) implements Term {
        public Months {
            requireLength(months);
        }

        @Override
        public Instant due(Instant from, WorkingCalendar calendar) {
            return calendar.endOf(calendar.workingFrom(ahead(calendar.dateOf(from))));
        }

        /// The day so many months after a day, worked or not: for periods such as a registration's, which end on their
        /// date whatever day it is.
        public LocalDate ahead(LocalDate day) {
            return day.plusMonths(months);
        }
    }

    private static void requireLength(int length) {
        if (length < 1 || length > MAX) {
            throw new IllegalArgumentException("term: " + length + " (expected: 1 to " + MAX + ")");
        }
    }
}
