package tereze.residence.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tereze.law.Basis;
import tereze.law.Law;
import tereze.law.LawId;
import tereze.law.LawRow;
import tereze.law.LawStanding;
import tereze.law.Provision;
import tereze.law.Tenge;
import tereze.law.Unit;
import tereze.residence.rules.RegistrationDuty.Fine;
import tereze.residence.rules.RegistrationDuty.Stage;

/// Dates, stages and fines under a law with made-up numbers: a term of ten days, a warning after ten, a fine after a
/// month.
class RegistrationDutyTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate COMPARED = LocalDate.of(2026, 2, 3);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

    /// Each number with its value and unit.
    private static final Map<String, LawRow> ROWS = Map.of(
            "mci", row("mci", "1000", Unit.TENGE, "budget"),
            "registration-required-after", row("registration-required-after", "10", Unit.CALENDAR_DAYS, "rules"),
            "living-unregistered-warning-after",
                    row("living-unregistered-warning-after", "10", Unit.CALENDAR_DAYS, "code"),
            "living-unregistered-fine-after", row("living-unregistered-fine-after", "1", Unit.MONTHS, "code"),
            "living-unregistered-fine", row("living-unregistered-fine", "2.5", Unit.MCI, "code"),
            "living-unregistered-fine-repeat", row("living-unregistered-fine-repeat", "5", Unit.MCI, "code"),
            "housing-unregistered-fine", row("housing-unregistered-fine", "4000", Unit.TENGE, "code"),
            "housing-unregistered-fine-repeat", row("housing-unregistered-fine-repeat", "8", Unit.MCI, "code"));

    @Provide
    Arbitrary<LocalDate> arrivals() {
        return Arbitraries.integers().between(0, 1_460).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<Set<String>> numbers() {
        return Arbitraries.of(ROWS.keySet()).set();
    }

    @Property
    void tenDaysAreLeftAfterTheDayOfArrivalWhichIsNotCounted(@ForAll("arrivals") LocalDate arrived) {
        RegistrationDuty duty = RegistrationDuty.of(arrived, arrived, law(ROWS.keySet()));
        LocalDate lastDay = duty.lastDay().known().orElseThrow();

        assertThat(arrived.plusDays(1).datesUntil(lastDay.plusDays(1))).hasSize(10);
        assertThat(duty.warningFrom().known()).contains(lastDay.plusDays(1));
    }

    /// The same day of the month, or the last day of a shorter month: never a day of the month after.
    @Property
    void aMonthEndsInTheNextMonth(@ForAll("arrivals") LocalDate arrived) {
        LocalDate last = RegistrationDuty.of(arrived, arrived, law(ROWS.keySet()))
                .fineFrom()
                .known()
                .orElseThrow()
                .minusDays(1);

        YearMonth next = YearMonth.from(arrived).plusMonths(1);
        assertThat(YearMonth.from(last)).isEqualTo(next);
        assertThat(last.getDayOfMonth()).isEqualTo(Math.min(arrived.getDayOfMonth(), next.lengthOfMonth()));
    }

    @Property
    void eachDayHasTheStageThatItsDatesSay(
            @ForAll("arrivals") LocalDate arrived, @ForAll @IntRange(max = 80) int later) {
        LocalDate today = arrived.plusDays(later);
        RegistrationDuty duty = RegistrationDuty.of(arrived, today, law(ROWS.keySet()));
        boolean warned = !today.isBefore(duty.warningFrom().known().orElseThrow());
        boolean fined = !today.isBefore(duty.fineFrom().known().orElseThrow());

        assertThat(duty.stage().known()).contains(fined ? Stage.FINE : warned ? Stage.WARNING : Stage.NOTHING);
        assertThat(warned).isEqualTo(later > 10);
    }

    @Property
    void whoCameLaterHasNotLessTime(@ForAll("arrivals") LocalDate arrived, @ForAll @IntRange(max = 60) int later) {
        RegistrationDuty first = RegistrationDuty.of(arrived, arrived.plusDays(later), law(ROWS.keySet()));
        RegistrationDuty second =
                RegistrationDuty.of(arrived.plusDays(later), arrived.plusDays(later), law(ROWS.keySet()));

        assertThat(second.lastDay().known().orElseThrow())
                .isAfterOrEqualTo(first.lastDay().known().orElseThrow());
        assertThat(second.fineFrom().known().orElseThrow())
                .isAfterOrEqualTo(first.fineFrom().known().orElseThrow());
    }

    /// For any set of numbers that are only reported: what rests on one of them is told as reported.
    @Property
    void tellsWhatWasReadAndWhatIsReported(@ForAll("numbers") Set<String> compared) {
        RegistrationDuty duty = RegistrationDuty.of(TODAY, TODAY, law(compared));

        told(duty.lastDay(), compared, "registration-required-after");
        told(duty.warningFrom(), compared, "living-unregistered-warning-after");
        told(duty.fineFrom(), compared, "living-unregistered-fine-after");
        told(duty.stage(), compared, "living-unregistered-warning-after", "living-unregistered-fine-after");
        told(duty.fine(), compared, "living-unregistered-fine", "mci");
        told(duty.fineAgain(), compared, "living-unregistered-fine-repeat", "mci");
        told(duty.ownersFine(), compared, "housing-unregistered-fine");
        told(duty.ownersFineAgain(), compared, "housing-unregistered-fine-repeat", "mci");
    }

    private static void told(LegalValue<?> value, Set<String> compared, String... restsOn) {
        boolean read = compared.containsAll(List.of(restsOn));
        assertThat(value).asInstanceOf(type(LegalValue.Known.class)).satisfies(known -> {
            LawStanding standing = ((LegalValue.Known<?>) known).standing();
            assertThat(standing.kind())
                    .as("what rests on %s", List.of(restsOn))
                    .isEqualTo(read ? LawStanding.Kind.READ : LawStanding.Kind.TOLD);
            assertThat(standing.comparedOn()).isEqualTo(read ? COMPARED : null);
            assertThat(standing.tellers()).isEqualTo(read ? List.of() : List.of("news.kz"));
            assertThat(standing.provisions()).isNotEmpty();
        });
    }

    /// A number from memory is the project's own; no person is told that the law demands it.
    @Property
    void tellsNothingThatRestsOnANumberFromMemory(@ForAll("numbers") Set<String> remembered) {
        Law law = new Law(ROWS.entrySet().stream()
                .map(entry -> remembered.contains(entry.getKey())
                        ? with(entry.getValue(), Basis.ASSUMED)
                        : with(entry.getValue(), Basis.SECONDARY))
                .toList());
        RegistrationDuty duty = RegistrationDuty.of(TODAY, TODAY, law);

        assertThat(duty.lastDay().known().isEmpty()).isEqualTo(remembered.contains("registration-required-after"));
        assertThat(duty.fine().known().isEmpty())
                .isEqualTo(remembered.contains("living-unregistered-fine") || remembered.contains("mci"));
        assertThat(duty.ownersFine().known().isEmpty()).isEqualTo(remembered.contains("housing-unregistered-fine"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-02-10, 2026-03-01",
        "2024-01-31, 2024-02-10, 2024-03-01",
        "2024-02-29, 2024-03-10, 2024-03-30",
        "2026-02-28, 2026-03-10, 2026-03-29",
        "2025-12-25, 2026-01-04, 2026-01-26",
        "2026-08-31, 2026-09-10, 2026-10-01"
    })
    void countsOverTheEndsOfMonthsAndYears(LocalDate arrived, LocalDate lastDay, LocalDate fineFrom) {
        RegistrationDuty duty = RegistrationDuty.of(arrived, arrived, law(ROWS.keySet()));

        assertThat(duty.lastDay().known()).contains(lastDay);
        assertThat(duty.fineFrom().known()).contains(fineFrom);
    }

    @Test
    void fineIsOfTodayInTengeAndInTheIndexWhereTheLawHasIt() {
        RegistrationDuty duty = RegistrationDuty.of(TODAY, TODAY, law(ROWS.keySet()));

        assertThat(duty.fine())
                .isEqualTo(new LegalValue.Known<>(
                        new Fine(Tenge.of(2_500), new BigDecimal("2.5")),
                        new LawStanding(
                                LawStanding.Kind.READ,
                                List.of(Provision.of("code", "492"), Provision.of("budget", "492")),
                                COMPARED,
                                List.of())));
        assertThat(duty.ownersFine().known()).contains(new Fine(Tenge.of(4_000), null));
        assertThat(duty.ownersFineAgain().known()).contains(new Fine(Tenge.of(8_000), new BigDecimal("8")));
    }

    /// A number whose last row has ended, such as the index of a future year.
    @Test
    void whereNoNumberIsInForceNothingIsToldButWhereToLook() {
        LocalDate after = LocalDate.of(2031, 1, 1);
        Law over = new Law(ROWS.values().stream()
                .map(row -> row.id().equals(new LawId("mci")) ? until(row, LocalDate.of(2030, 12, 31)) : row)
                .toList());

        assertThat(RegistrationDuty.of(after, after, over).fine())
                .isEqualTo(
                        new LegalValue.Unknown<>(List.of(Provision.of("code", "492"), Provision.of("budget", "492"))));
        assertThat(RegistrationDuty.of(after, after, new Law(List.of())).fine())
                .isEqualTo(new LegalValue.Unknown<>(List.of()));
    }

    @Test
    void aTermThatNobodyCanCountInDatesIsAFaultOfTheData() {
        Law hours = new Law(List.of(row("registration-required-after", "72", Unit.HOURS, "rules")));

        assertThatIllegalStateException()
                .isThrownBy(() -> RegistrationDuty.of(TODAY, TODAY, hours))
                .withMessageContaining("registration-required-after");
    }

    @ParameterizedTest
    @EnumSource(names = {"WORKING_DAYS", "WORKING_MINUTES", "HOURS"})
    void aTermThatIsNotInDaysOrMonthsIsAMistakeOfTheLawFile(Unit unit) {
        Map<String, LawRow> rows = new HashMap<>(ROWS);
        rows.put("registration-required-after", row("registration-required-after", "10", unit, "rules"));
        Law law = new Law(List.copyOf(rows.values()));

        assertThatIllegalStateException()
                .isThrownBy(() -> RegistrationDuty.of(TODAY, TODAY, law))
                .withMessageContaining("registration-required-after");
    }

    /// A law in which these numbers were compared, and the others were not.
    private static Law law(Set<String> compared) {
        return new Law(ROWS.entrySet().stream()
                .map(entry ->
                        compared.contains(entry.getKey()) ? entry.getValue() : with(entry.getValue(), Basis.SECONDARY))
                .toList());
    }

    private static LawRow row(String id, String value, Unit unit, String act) {
        return new LawRow(
                new LawId(id),
                new BigDecimal(value),
                unit,
                FIRST,
                null,
                Basis.CHECKED,
                "a test",
                Provision.of(act, "492"),
                COMPARED);
    }

    private static LawRow with(LawRow row, Basis basis) {
        return new LawRow(
                row.id(),
                row.value(),
                row.unit(),
                row.from(),
                row.until(),
                basis,
                "as reported (news.kz 12)",
                row.provision(),
                null);
    }

    private static LawRow until(LawRow row, LocalDate until) {
        return new LawRow(
                row.id(),
                row.value(),
                row.unit(),
                row.from(),
                until,
                row.basis(),
                row.source(),
                row.provision(),
                row.comparedOn());
    }
}
