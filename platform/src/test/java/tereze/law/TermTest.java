package tereze.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tereze.law.Kazakhstan.CALENDARS;
import static tereze.law.Kazakhstan.LATEST;
import static tereze.law.Kazakhstan.at;
import static tereze.law.Kazakhstan.day;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.law.Term.CalendarDays;
import tereze.law.Term.Hours;
import tereze.law.Term.Months;
import tereze.law.Term.WorkingDays;
import tereze.law.Term.WorkingMinutes;
import tereze.testing.Fault;

/// Terms by example, each with the local time of its event.
class TermTest {
    @ParameterizedTest
    @CsvSource({
        // Friday: neither the day of the event nor the weekend is counted.
        "2026-11-20T10:00, 3, 2026-11-25",
        "2026-11-20T23:59, 3, 2026-11-25",
        // On a Sunday: counting starts on Monday.
        "2026-11-22T00:00, 1, 2026-11-23",
        // Across 16 December, a holiday.
        "2026-12-15T12:00, 1, 2026-12-17",
        // The Monday after Constitution Day 2026 is a working day after all.
        "2026-08-28T12:00, 1, 2026-08-31",
        // 15 March 2027 is a holiday.
        "2027-03-12T12:00, 1, 2027-03-16",
        // 7 January 2024 was a Sunday and moved no other day.
        "2024-01-05T12:00, 1, 2024-01-08",
        // 5 January 2025 was a Sunday and a working day, in exchange for Friday the 3rd.
        "2024-12-31T12:00, 1, 2025-01-05",
        // Nauryz 2026: five days off in a row.
        "2026-03-20T12:00, 1, 2026-03-26"
    })
    void countsWorkingDays(String from, int days, LocalDate lastDay) {
        assertThat(new WorkingDays(days).due(at(from), LATEST)).isEqualTo(LATEST.endOf(lastDay));
    }

    @Test
    void countsByTheCalendarItIsGiven() {
        WorkingDays day = new WorkingDays(1);

        assertThat(day.due(at("2026-08-28T12:00"), CALENDARS.asKnownAt(day("2026-01-01"))))
                .isEqualTo(at("2026-09-02T00:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T10:00, 15, 2026-11-20T10:15",
        "2026-11-20T08:00, 15, 2026-11-20T09:15",
        "2026-11-20T17:50, 15, 2026-11-23T09:05",
        "2026-11-20T17:45, 15, 2026-11-20T18:00",
        "2026-11-20T18:00, 15, 2026-11-23T09:15",
        "2026-11-20T23:30, 15, 2026-11-23T09:15",
        "2026-11-21T11:00, 15, 2026-11-23T09:15",
        "2026-12-15T17:59, 2, 2026-12-17T09:01",
        "2026-11-20T09:00, 540, 2026-11-20T18:00",
        "2026-11-20T09:00, 541, 2026-11-23T09:01",
        "2026-11-20T12:00, 1080, 2026-11-24T12:00"
    })
    void countsMinutesOfWorkingTime(String from, int minutes, String due) {
        assertThat(new WorkingMinutes(minutes).due(at(from), LATEST)).isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({
        // Ends on a Monday.
        "2026-11-13T15:00, 10, 2026-11-23",
        // Would end on Saturday the 21st.
        "2026-11-11T15:00, 10, 2026-11-23",
        // Would end on 16 December, a holiday.
        "2026-12-06T15:00, 10, 2026-12-17",
        // Would end on Saturday 4 May 2024, which was a working day.
        "2024-04-24T15:00, 10, 2024-05-04"
    })
    void endsCalendarDaysOnAWorkingDay(String from, int days, LocalDate lastDay) {
        assertThat(new CalendarDays(days).due(at(from), LATEST)).isEqualTo(LATEST.endOf(lastDay));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-20T15:00, 1, 2026-11-20",
        // No 31 in the month; 30 November 2026 is a Monday.
        "2026-10-31T15:00, 1, 2026-11-30",
        // 28 February 2027 is a Sunday.
        "2026-12-31T15:00, 2, 2027-03-01",
        "2024-01-31T15:00, 1, 2024-02-29",
        // 7 January 2027 is Christmas.
        "2026-12-07T15:00, 1, 2027-01-08"
    })
    void endsMonthsOnTheDayOfTheSameNumber(String from, int months, LocalDate lastDay) {
        assertThat(new Months(months).due(at(from), LATEST)).isEqualTo(LATEST.endOf(lastDay));
    }

    @Test
    void countsHoursByTheClockOverNightsAndHolidays() {
        assertThat(new Hours(72).due(at("2026-12-15T12:34"), LATEST)).isEqualTo(at("2026-12-18T12:34"));
    }

    @Test
    void countsSeventyTwoRealHoursOverTheChangeOfTheClock() {
        assertThat(new Hours(72).due(at("2024-02-28T12:00"), LATEST)).isEqualTo(at("2024-03-02T11:00"));
    }

    @Test
    void takesTheLocalDateOfTheEvent() {
        // Thursday 23:30 in Almaty is 18:30 in UTC. Half an hour later it is Friday in Almaty and still Thursday
        // in UTC.
        assertThat(new WorkingDays(1).due(at("2026-11-19T23:30"), LATEST)).isEqualTo(at("2026-11-21T00:00"));
        assertThat(new WorkingDays(1).due(at("2026-11-20T00:00"), LATEST)).isEqualTo(at("2026-11-24T00:00"));
    }

    @Test
    void measuresRangesOfDatesWithoutMovingThem() {
        assertThat(new CalendarDays(10).back(day("2026-11-24"))).isEqualTo("2026-11-14");
        assertThat(new CalendarDays(30).ahead(day("2026-11-21"))).isEqualTo("2026-12-21");
        assertThat(new Months(1).ahead(day("2027-01-31"))).isEqualTo("2027-02-28");
    }

    @Fault("D9")
    @ParameterizedTest
    @CsvSource({
        // The last month has no such day: its last day is the last of the period.
        "2026-11-29, 3, 2027-02-28",
        "2026-11-30, 3, 2027-02-28",
        "2027-11-30, 3, 2028-02-29",
        "2027-01-31, 1, 2027-02-28",
        "2027-01-31, 3, 2027-04-30",
        // Years from 29 February.
        "2028-02-29, 12, 2029-02-28",
        "2028-02-29, 48, 2032-02-28",
        // It has the day, which is the first that is too late.
        "2027-11-29, 3, 2028-02-28",
        "2026-11-28, 3, 2027-02-27",
        "2026-12-01, 3, 2027-02-28",
        "2026-03-02, 6, 2026-09-01"
    })
    void aPeriodOfMonthsLastsToTheEndOfAMonthWithoutItsDay(LocalDate first, int months, LocalDate last) {
        assertThat(new Months(months).endOfPeriod(first).minusDays(1)).isEqualTo(last);
    }

    /// From the stop to the moment at which the term goes on, Monday 2 to Wednesday 4 March 2026 and the like.
    @ParameterizedTest
    @CsvSource({
        // Ten of fifteen working minutes were left: they are counted when work begins again.
        "PT15M, 2026-03-02T10:00, 2026-03-02T10:05, 2026-03-03T19:30, 2026-03-04T09:10",
        "PT15M, 2026-03-02T10:00, 2026-03-02T10:05, 2026-03-02T10:05, 2026-03-02T10:15",
        // Of three working days, Tuesday and Wednesday and Thursday, two were left.
        "WD3, 2026-03-02T10:00, 2026-03-03T10:00, 2026-03-03T11:00, 2026-03-06T00:00",
        "WD3, 2026-03-02T10:00, 2026-03-03T10:00, 2026-03-06T11:00, 2026-03-12T00:00",
        // On its last day nothing but the rest of the day was left.
        "WD3, 2026-03-02T10:00, 2026-03-05T10:00, 2026-03-06T11:00, 2026-03-07T00:00",
        "H72, 2026-03-02T10:00, 2026-03-03T10:00, 2026-03-03T11:00, 2026-03-05T11:00",
        "D10, 2026-03-02T10:00, 2026-03-03T10:00, 2026-03-05T11:00, 2026-03-17T00:00"
    })
    void goesOnWithWhatWasLeft(String term, String from, String stopped, String goesOn, String due) {
        Term length = switch (term.charAt(0)) {
            case 'P' -> new WorkingMinutes(15);
            case 'W' -> new WorkingDays(3);
            case 'H' -> new Hours(72);
            default -> new CalendarDays(10);
        };
        assertThat(length.resumed(length.due(at(from), LATEST), at(stopped), at(goesOn), LATEST))
                .isEqualTo(at(due));
    }

    @Test
    void doesNotGuessBeyondTheCalendar() {
        assertThatThrownBy(() -> new WorkingDays(30).due(at("2027-12-20T12:00"), LATEST))
                .isInstanceOf(UnknownLegalNumber.class)
                .hasMessageContaining("2027-12-31");
        assertThatThrownBy(() -> new Months(12).due(at("2027-12-20T12:00"), LATEST))
                .isInstanceOf(UnknownLegalNumber.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, Term.MAX + 1})
    void refusesALengthThatNoLawHas(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingDays(length));
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingMinutes(length));
        assertThatIllegalArgumentException().isThrownBy(() -> new Hours(length));
        assertThatIllegalArgumentException().isThrownBy(() -> new CalendarDays(length));
        assertThatIllegalArgumentException().isThrownBy(() -> new Months(length));
    }
}
