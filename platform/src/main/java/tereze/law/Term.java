package tereze.law;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// A statutory term. Its due time is the first instant that is too late: an action *before* it is in time. For terms
/// in days and months this is midnight at the end of the last day, and people are told the last day before it.
///
/// The day of the event is not counted. If the last day of a term in calendar days or months is not a working day,
/// the term ends with the next working day (Civil Code of Kazakhstan, chapter on terms, articles 172–176; their text
/// was not compared).
public sealed interface Term {
    /// The longest term of any kind, in its own unit. A longer one is a mistake in the data.
    int MAX = 100_000;

    /// The end of the term that an event starts.
    ///
    /// @throws UnknownLegalNumber if the calendar does not reach that far
    Instant due(Instant from, WorkingCalendar calendar);

    /// A number of working days after the day of the event.
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

    /// A number of minutes of working time. Outside working hours the clock stops, so the term starts at the next
    /// opening.
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

    /// A number of hours by the clock, including nights and holidays, counted from the event itself.
    record Hours(int hours) implements Term {
        public Hours {
            requireLength(hours);
        }

        @Override
        public Instant due(Instant from, WorkingCalendar calendar) {
            return from.plus(Duration.ofHours(hours));
        }
    }

    /// A number of calendar days after the day of the event.
    record CalendarDays(int days) implements Term {
        public CalendarDays {
            requireLength(days);
        }

        @Override
        public Instant due(Instant from, WorkingCalendar calendar) {
            return calendar.endOf(calendar.workingFrom(ahead(calendar.dateOf(from))));
        }

        /// The date this many days after a day. Working days do not matter: for date ranges, which are not terms.
        public LocalDate ahead(LocalDate day) {
            return day.plusDays(days);
        }

        /// The date this many days before a day. Working days do not matter: for date ranges, which are not terms.
        public LocalDate back(LocalDate day) {
            return day.minusDays(days);
        }
    }

    /// A number of months after the day of the event: the same day of the month, or the last day of a shorter month.
    record Months(int months) implements Term {
        public Months {
            requireLength(months);
        }

        @Override
        public Instant due(Instant from, WorkingCalendar calendar) {
            return calendar.endOf(calendar.workingFrom(ahead(calendar.dateOf(from))));
        }

        /// The date this many months after a day. Working days do not matter: for date ranges, which are not terms.
        public LocalDate ahead(LocalDate day) {
            return day.plusMonths(months);
        }

        /// The first day after a period of this many months, such as that of a registration. If the last month does
        /// not have the day on which the period began, the period lasts to the end of that month: three months
        /// from 30 November end with 28 February, and this is 1 March.
        public LocalDate endOfPeriod(LocalDate first) {
            LocalDate end = ahead(first);
            return end.getDayOfMonth() == first.getDayOfMonth() ? end : end.plusDays(1);
        }
    }

    private static void requireLength(int length) {
        if (length < 1 || length > MAX) {
            throw new IllegalArgumentException("term: " + length + " (expected: 1 to " + MAX + ")");
        }
    }
}
