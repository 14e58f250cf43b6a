package tereze.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tereze.testing.Fault;

/// A term that the data of the law do not reach is not known yet.
@Fault("S7")
class StatutoryTermsTest {
    private static final LawId TERM = new LawId("objection-term");
    private static final Instant LAST_DAY = Instant.parse("2027-12-31T05:00:00Z");
    private static final Instant LATER = Instant.parse("2028-01-03T05:00:00Z");

    private static WorkingCalendar calendar(String known, String last) {
        return new WorkingCalendar(
                LocalDate.parse(known),
                LocalDate.parse("2024-01-01"),
                LocalDate.parse(last),
                ZoneId.of("Asia/Almaty"),
                Map.of(),
                List.of(new WorkingHours(
                        LocalTime.of(9, 0),
                        LocalTime.of(18, 0),
                        LocalDate.parse("2024-01-01"),
                        null,
                        Basis.ASSUMED,
                        "test")));
    }

    private static StatutoryTerms terms(@Nullable String until, WorkingCalendar... calendars) {
        LawRow row = new LawRow(
                TERM,
                BigDecimal.valueOf(3),
                Unit.WORKING_DAYS,
                LocalDate.parse("2024-01-01"),
                until == null ? null : LocalDate.parse(until),
                Basis.ASSUMED,
                "test",
                null,
                null);
        return new StatutoryTerms(new Law(List.of(row)), new WorkingCalendars(List.of(calendars)));
    }

    @Test
    void beyondTheCalendarIsNotKnown() {
        var terms = terms(null, calendar("2023-10-17", "2027-12-31"));

        assertThat(terms.due(TERM, LAST_DAY, LATER)).isEmpty();
        assertThat(terms.due(TERM, Instant.parse("2027-12-20T05:00:00Z"), LATER))
                .contains(Instant.parse("2027-12-23T19:00:00Z"));
    }

    @Test
    void aCalendarThatBecameKnownLaterReachesIt() {
        var terms = terms(null, calendar("2023-10-17", "2027-12-31"), calendar("2028-01-02", "2028-12-31"));

        assertThat(terms.due(TERM, LAST_DAY, LAST_DAY)).as("not known yet").isEmpty();
        assertThat(terms.due(TERM, LAST_DAY, LATER)).contains(Instant.parse("2028-01-05T19:00:00Z"));
    }

    @Test
    void aCalendarThatReachesIsNotReplacedByALaterOne() {
        var terms = terms(null, calendar("2023-10-17", "2028-12-31"), calendar("2028-01-02", "2029-12-31"));

        assertThat(terms.due(TERM, LAST_DAY, LATER)).contains(Instant.parse("2028-01-05T19:00:00Z"));
    }

    @Test
    void aRowThatHasEndedIsNotKnown() {
        var terms = terms("2027-12-30", calendar("2023-10-17", "2029-12-31"));

        assertThat(terms.due(TERM, LAST_DAY, LATER)).isEmpty();
        assertThat(terms.due(new LawId("no-such-row"), LAST_DAY, LATER)).isEmpty();
    }
}
