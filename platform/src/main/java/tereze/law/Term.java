package tereze.law;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

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

    /// The end of a term whose clock stood still: what was left when it stopped is counted again from the moment at
    /// which it goes on, in the unit of the term. A term that stopped and went on at once ends as before.
    ///
    /// @param due its end when the clock stopped, which was later than that moment
    /// @throws UnknownLegalNumber if the calendar does not reach that far
    Instant resumed(Instant due, Instant stopped, Instant goesOn, WorkingCalendar calendar);

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

        @Override
        public Instant resumed(Instant due, Instant stopped, Instant goesOn, WorkingCalendar calendar) {
            int left = 0;
            for (LocalDate day = calendar.workingAfter(calendar.dateOf(stopped));
                    !calendar.endOf(day).isAfter(due);
                    day = calendar.workingAfter(day)) {
                left++;
            }
            LocalDate today = calendar.dateOf(goesOn);
            return left == 0
                    ? calendar.endOf(calendar.workingFrom(today))
                    : new WorkingDays(left).due(goesOn, calendar);
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
            return worked(from, Duration.ofMinutes(minutes), calendar);
        }

        @Override
        public Instant resumed(Instant due, Instant stopped, Instant goesOn, WorkingCalendar calendar) {
            Duration left = Duration.ZERO;
            for (LocalDate day = calendar.workingFrom(calendar.dateOf(stopped));
                    calendar.opening(day).isBefore(due);
                    day = calendar.workingAfter(day)) {
                Instant end = calendar.closing(day).isBefore(due) ? calendar.closing(day) : due;
                Duration worked = Duration.between(later(stopped, calendar.opening(day)), end);
                left = worked.isNegative() ? left : left.plus(worked);
            }
            return worked(goesOn, left, calendar);
        }

        /// The moment at which so much working time has passed.
        private static Instant worked(Instant from, Duration time, WorkingCalendar calendar) {
            LocalDate day = calendar.workingFrom(calendar.dateOf(from));
            Duration left = time;
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

        @Override
        public Instant resumed(Instant due, Instant stopped, Instant goesOn, WorkingCalendar calendar) {
            return due.plus(Duration.between(stopped, goesOn));
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

        @Override
        public Instant resumed(Instant due, Instant stopped, Instant goesOn, WorkingCalendar calendar) {
            return daysLeft(due, stopped, goesOn, calendar);
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

        @Override
        public Instant resumed(Instant due, Instant stopped, Instant goesOn, WorkingCalendar calendar) {
            return daysLeft(due, stopped, goesOn, calendar);
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

    private static Instant daysLeft(Instant due, Instant stopped, Instant goesOn, WorkingCalendar calendar) {
        LocalDate last = calendar.dateOf(due.minusMillis(1));
        long left = ChronoUnit.DAYS.between(calendar.dateOf(stopped), last);
        return calendar.endOf(calendar.workingFrom(calendar.dateOf(goesOn).plusDays(left)));
    }

    private static void requireLength(int length) {
        if (length < 1 || length > MAX) {
            throw new IllegalArgumentException("term: " + length + " (expected: 1 to " + MAX + ")");
        }
    }
}
