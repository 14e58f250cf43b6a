package tereze.law;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.law.Kazakhstan.CALENDARS;
import static tereze.law.Kazakhstan.at;
import static tereze.law.Kazakhstan.day;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tereze.law.Deadline.Bearer;
import tereze.law.Term.WorkingDays;

/// A calendar that changes in the middle of a year, and its effect on deadlines.
class DeadlineTest {
    private static final WorkingCalendar BEFORE_MARCH_2026 = CALENDARS.asKnownAt(day("2026-01-01"));
    private static final WorkingCalendar SINCE_MARCH_2026 = CALENDARS.asKnownAt(day("2026-08-28"));
    private static final WorkingDays ONE_DAY = new WorkingDays(1);

    /// 31 August 2026 was announced as a day off and becomes a working day: terms across it become shorter.
    private static final Instant BEFORE_LOST_HOLIDAY = at("2026-08-28T12:00");

    /// 15 March 2027 becomes a day off: terms across it become longer.
    private static final Instant BEFORE_NEW_HOLIDAY = at("2027-03-12T12:00");

    @Test
    void leavesACitizenTheDayThatTheCalendarTookAway() {
        Deadline deadline = Deadline.set(BEFORE_LOST_HOLIDAY, ONE_DAY, Bearer.CITIZEN, BEFORE_MARCH_2026);

        assertThat(deadline.due()).isEqualTo(at("2026-09-02T00:00"));
        assertThat(deadline.under(SINCE_MARCH_2026)).isEqualTo(deadline);
    }

    @Test
    void takesTheDayFromTheState() {
        Deadline deadline = Deadline.set(BEFORE_LOST_HOLIDAY, ONE_DAY, Bearer.STATE, BEFORE_MARCH_2026);

        assertThat(deadline.under(SINCE_MARCH_2026).due()).isEqualTo(at("2026-09-01T00:00"));
    }

    @Test
    void givesANewHolidayToACitizenAndNotToTheState() {
        Deadline citizens = Deadline.set(BEFORE_NEW_HOLIDAY, ONE_DAY, Bearer.CITIZEN, BEFORE_MARCH_2026);
        Deadline states = Deadline.set(BEFORE_NEW_HOLIDAY, ONE_DAY, Bearer.STATE, BEFORE_MARCH_2026);

        assertThat(citizens.due()).isEqualTo(at("2027-03-16T00:00"));
        assertThat(citizens.under(SINCE_MARCH_2026).due()).isEqualTo(at("2027-03-17T00:00"));
        assertThat(states.under(SINCE_MARCH_2026)).isEqualTo(states);
    }
}
