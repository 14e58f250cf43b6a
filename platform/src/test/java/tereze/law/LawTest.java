package tereze.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tereze.law.Kazakhstan.LAW;
import static tereze.law.Kazakhstan.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The numbers of the country's file, and the look-up of rows.
class LawTest {
    private static final LocalDate TODAY = day("2026-11-21");

    @ParameterizedTest
    @CsvSource({
        "consent-lapse, HOURS, 72, ASSUMED",
        "officer-decision, WORKING_MINUTES, 15, SECONDARY",
        "objection-term, WORKING_DAYS, 3, ASSUMED",
        "third-party-consent, HOURS, 2, SECONDARY",
        "dwelling-capacity, PERSONS, 10, ASSUMED",
        "registration-backdate, CALENDAR_DAYS, 10, ASSUMED",
        "registration-ahead, CALENDAR_DAYS, 30, ASSUMED",
        "temporary-months-min, MONTHS, 1, SECONDARY",
        "temporary-months-max, MONTHS, 12, SECONDARY",
        "registration-age, YEARS, 14, SECONDARY",
        "child-follows-age, YEARS, 14, SECONDARY"
    })
    void holdsTheNumbersThatResidenceNeeds(String id, Unit unit, long value, Basis basis) {
        LawRow row = LAW.at(new LawId(id), TODAY);

        assertThat(row.unit()).isEqualTo(unit);
        assertThat(row.whole()).isEqualTo(value);
        assertThat(row.basis()).isEqualTo(basis);
        assertThat(LAW.whole(new LawId(id), TODAY)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31, 3692", "2025-01-01, 3932", "2025-12-31, 3932", "2026-01-01, 4325"})
    void changesTheIndexWithTheYear(LocalDate on, long tenge) {
        assertThat(LAW.tenge(new LawId("mci"), on)).isEqualTo(Tenge.of(tenge));
    }

    @Test
    void statesFinesInTheIndexOfTheDay() {
        LawId fine = new LawId("living-unregistered-fine");

        assertThat(LAW.tenge(fine, day("2026-03-01"))).isEqualTo(Tenge.of(30_275));
        assertThat(LAW.tenge(fine, day("2025-03-01"))).isEqualTo(Tenge.of(27_524));
        assertThat(LAW.tenge(new LawId("housing-unregistered-fine-repeat"), day("2026-03-01")))
                .isEqualTo(Tenge.of(86_500));
    }

    @Test
    void namesASourceForEveryRowAndClaimsNoCheckThatWasNotMade() {
        assertThat(LAW.ids())
                .hasSizeGreaterThan(15)
                .allSatisfy(id -> assertThat(LAW.history(id)).isNotEmpty().allSatisfy(row -> {
                    assertThat(row.source()).hasSizeGreaterThan(10);
                    assertThat(row.basis()).isNotEqualTo(Basis.CHECKED);
                }));
    }

    @Test
    void neverHoldsTwoRowsOfOneNumberForOneDay() {
        for (LawId id : LAW.ids()) {
            for (LocalDate on = day("2024-01-01"); on.getYear() < 2028; on = on.plusDays(1)) {
                LocalDate each = on;
                assertThat(LAW.history(id).stream().filter(row -> row.validOn(each)))
                        .as("%s on %s", id, on)
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void throwsForAnUnknownNumberAndForADayWithoutARow() {
        assertThatThrownBy(() -> LAW.at(new LawId("no-such-number"), TODAY))
                .isInstanceOf(UnknownLegalNumber.class)
                .hasMessageContaining("no-such-number");
        assertThatThrownBy(() -> LAW.whole(new LawId("mci"), day("2027-01-01"))).isInstanceOf(UnknownLegalNumber.class);
        assertThat(LAW.row(new LawId("mci"), day("2027-01-01"))).isEmpty();
        assertThat(LAW.row(new LawId("mci"), day("2026-12-31"))).isPresent();
        assertThat(LAW.history(new LawId("no-such-number"))).isEmpty();
    }

    @Test
    void readsEveryUnitOfTimeAsItsTerm() {
        assertThat(row("1", Unit.WORKING_DAYS).term()).isEqualTo(new Term.WorkingDays(1));
        assertThat(row("2", Unit.WORKING_MINUTES).term()).isEqualTo(new Term.WorkingMinutes(2));
        assertThat(row("3", Unit.HOURS).term()).isEqualTo(new Term.Hours(3));
        assertThat(row("4", Unit.CALENDAR_DAYS).term()).isEqualTo(new Term.CalendarDays(4));
        assertThat(row("5", Unit.MONTHS).term()).isEqualTo(new Term.Months(5));
        assertThat(LAW.term(new LawId("objection-term"), TODAY)).isEqualTo(new Term.WorkingDays(3));
    }

    @Test
    void refusesToReadWhatIsNotATermOrNotMoney() {
        for (Unit unit : List.of(Unit.YEARS, Unit.PERSONS, Unit.TENGE, Unit.MCI)) {
            assertThatIllegalStateException().isThrownBy(() -> row("1", unit).term());
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> LAW.tenge(new LawId("consent-lapse"), TODAY))
                .withMessageContaining("consent-lapse");
        assertThatThrownBy(() -> row("1.25", Unit.MCI).whole()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesRowsThatOverlap() {
        LawRow first = row("a", "2024-01-01", "2024-06-30");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Law(List.of(row("a", "2024-06-30", null), first)))
                .withMessageContaining("2024-06-30");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Law(List.of(row("a", "2024-01-01", null), row("a", "2025-01-01", null))));

        LawRow next = row("a", "2024-07-01", null);
        assertThat(new Law(List.of(next, first)).history(new LawId("a"))).containsExactly(first, next);
        assertThat(new Law(List.of(first, row("b", "2024-01-01", null))).ids()).hasSize(2);
    }

    @Test
    void refusesRowsThatMakeNoSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> row("-1", Unit.HOURS));
        assertThatIllegalArgumentException().isThrownBy(() -> row("a", "2024-01-02", "2024-01-01"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LawRow(
                        new LawId("a"), BigDecimal.ONE, Unit.HOURS, TODAY, null, Basis.ASSUMED, "  ", null, null))
                .withMessageContaining("source");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a--b", "-a", "a-", "1a", "a b", "тек", "a_b"})
    void refusesAnIdOfAnotherForm(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LawId(id));
    }

    private static LawRow row(String value, Unit unit) {
        return new LawRow(
                new LawId("a"), new BigDecimal(value), unit, TODAY, null, Basis.ASSUMED, "a test", null, null);
    }

    private static LawRow row(String id, String from, @Nullable String until) {
        return new LawRow(
                new LawId(id),
                BigDecimal.ONE,
                Unit.PERSONS,
                day(from),
                until == null ? null : day(until),
                Basis.ASSUMED,
                "a test",
                null,
                null);
    }
}
