package tereze.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tereze.testing.Fault;

/// What ends is announced 60 days before.
@Fault("S7")
class LawHorizonTest {
    private static final LawHorizon COUNTRY =
            new LawHorizon(new LawConfiguration().law(), new LawConfiguration().workingCalendars());

    private static LawRow row(String id, String from, @Nullable String until) {
        return new LawRow(
                new LawId(id),
                BigDecimal.ONE,
                Unit.TENGE,
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                Basis.ASSUMED,
                "test",
                null,
                null);
    }

    private static List<String> soon(String today, LawRow... rows) {
        return new LawHorizon(new Law(Arrays.asList(rows)), new LawConfiguration().workingCalendars())
                .soon(LocalDate.parse(today)).stream()
                        .map(end -> end.name() + " " + end.lastDay())
                        .toList();
    }

    @Test
    void sixtyDaysBeforeItsLastDay() {
        LawRow ending = row("mci", "2026-01-01", "2026-12-31");

        assertThat(soon("2026-10-31", ending)).isEmpty();
        assertThat(soon("2026-11-01", ending)).containsExactly("mci 2026-12-31");
        assertThat(soon("2027-03-01", ending)).containsExactly("mci 2026-12-31");
    }

    @Test
    void aRowThatFollowsGoesOn() {
        assertThat(soon("2026-12-01", row("mci", "2026-01-01", "2026-12-31"), row("mci", "2027-01-01", null)))
                .isEmpty();
        assertThat(soon("2026-12-01", row("mci", "2026-01-01", "2026-12-31"), row("mci", "2027-01-01", "2027-01-10")))
                .containsExactly("mci 2027-01-10");
    }

    @Test
    void aGapIsAnEnd() {
        assertThat(soon("2026-12-01", row("mci", "2026-01-01", "2026-12-31"), row("mci", "2027-02-01", null)))
                .containsExactly("mci 2026-12-31");
        assertThat(soon("2027-02-01", row("mci", "2026-01-01", "2026-12-31"), row("mci", "2027-02-01", null)))
                .isEmpty();
    }

    @Test
    void whatHasNotBegunDoesNotEnd() {
        assertThat(soon("2026-12-01", row("mci", "2027-01-01", "2027-01-10"))).isEmpty();
    }

    @Test
    void theCalendarEndsToo() {
        assertThat(COUNTRY.soon(LocalDate.parse("2027-10-31")))
                .extracting(LawHorizon.End::name)
                .contains("mci")
                .doesNotContain(LawHorizon.CALENDAR);
        assertThat(COUNTRY.soon(LocalDate.parse("2027-11-01")))
                .extracting(LawHorizon.End::name)
                .contains(LawHorizon.CALENDAR);
    }

    @Test
    void daysAreCountedToTheLastOne() {
        var end = new LawHorizon.End("mci", LocalDate.parse("2026-12-31"));

        assertThat(end.daysLeft(LocalDate.parse("2026-12-31"))).isZero();
        assertThat(end.daysLeft(LocalDate.parse("2027-01-02"))).isEqualTo(-2);
    }
}
