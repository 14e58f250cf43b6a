package tereze.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tereze.law.Kazakhstan.CALENDARS;
import static tereze.law.Kazakhstan.LATEST;
import static tereze.law.Kazakhstan.at;
import static tereze.law.Kazakhstan.day;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The calendar of Kazakhstan: every day against the rule of the law, and its known special cases one by one.
class WorkingCalendarTest {
    private static final Set<String> STATE_HOLIDAYS = Set.of(
            "01-01", "01-02", "03-08", "03-21", "03-22", "03-23", "05-01", "05-07", "05-09", "07-06", "10-25", "12-16");
    private static final Set<LocalDate> KURBAN_AIT =
            Set.of(day("2024-06-16"), day("2025-06-06"), day("2026-05-27"), day("2027-05-16"));
    private static final Set<LocalDate> TRANSFERRED_OFF = Set.of(day("2024-05-08"), day("2025-01-03"));
    private static final Set<LocalDate> TRANSFERRED_WORKING = Set.of(day("2024-05-04"), day("2025-01-05"));

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026, 2027})
    void agreesWithTheRuleOfTheLawOnEveryDay(int year) {
        Set<LocalDate> off = new TreeSet<>(Set.of(LocalDate.of(year, 1, 7)));
        KURBAN_AIT.stream().filter(day -> day.getYear() == year).forEach(off::add);
        List<LocalDate> holidays = Stream.concat(STATE_HOLIDAYS.stream(), Stream.of(constitutionDay(year)))
                .filter(text -> !text.isEmpty())
                .map(text -> MonthDay.parse("--" + text).atYear(year))
                .sorted()
                .toList();
        off.addAll(holidays);
        holidays.stream().filter(WorkingCalendarTest::isWeekend).forEach(holiday -> off.add(nextFree(holiday, off)));
        TRANSFERRED_OFF.stream().filter(day -> day.getYear() == year).forEach(off::add);

        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            boolean working = TRANSFERRED_WORKING.contains(day) || (!isWeekend(day) && !off.contains(day));
            assertThat(LATEST.isWorking(day)).as(day.toString()).isEqualTo(working);
        }
    }

    @Test
    void hasTheDaysOff2026ThatWerePublished() {
        assertThat(weekdaysOff(LATEST, 2026))
                .containsExactly(
                        "01-01", "01-02", "01-07", "03-09", "03-23", "03-24", "03-25", "05-01", "05-07", "05-11",
                        "05-27", "07-06", "10-26", "12-16");
    }

    @Test
    void hasTheDaysOff2027ThatFollowFromTheRule() {
        assertThat(weekdaysOff(LATEST, 2027))
                .containsExactly(
                        "01-01", "01-04", "01-07", "03-08", "03-15", "03-22", "03-23", "03-24", "05-03", "05-07",
                        "05-10", "07-06", "10-25", "12-16");
    }

    @Test
    void dropsTheEndOfAugust2026WhenConstitutionDayMoves() {
        LocalDate monday = day("2026-08-31");

        assertThat(CALENDARS.asKnownAt(day("2026-03-17")).isWorking(monday)).isFalse();
        assertThat(CALENDARS.asKnownAt(day("2026-03-18")).isWorking(monday)).isTrue();
        assertThat(LATEST.isWorking(day("2026-08-30"))).isFalse();
    }

    @Test
    void movesConstitutionDayToMarchFrom2027On() {
        WorkingCalendar before = CALENDARS.asKnownAt(day("2026-03-17"));

        assertThat(before.isWorking(day("2027-03-15"))).isTrue();
        assertThat(before.isWorking(day("2027-08-30"))).isFalse();
        assertThat(LATEST.isWorking(day("2027-03-15"))).isFalse();
        assertThat(LATEST.isWorking(day("2027-08-30"))).isTrue();
    }

    @Test
    void movesNeitherChristmasNorKurbanAit() {
        assertThat(day("2024-01-07").getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(LATEST.isWorking(day("2024-01-08"))).isTrue();
        assertThat(day("2027-05-16").getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(LATEST.isWorking(day("2027-05-17"))).isTrue();
    }

    @Test
    void learnsOfKurbanAit2024TenDaysAhead() {
        assertThat(CALENDARS.asKnownAt(day("2024-06-06")).isWorking(day("2024-06-17")))
                .isFalse();
        assertThat(CALENDARS.asKnownAt(day("2024-06-07")).isWorking(day("2024-06-17")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2024-04-17, 2024-05-04, 2024-05-08", "2024-11-21, 2025-01-05, 2025-01-03"})
    void transfersADayOffByOrder(LocalDate known, LocalDate worked, LocalDate off) {
        WorkingCalendar before = CALENDARS.asKnownAt(known.minusDays(1));
        WorkingCalendar after = CALENDARS.asKnownAt(known);

        assertThat(before.isWorking(worked)).isFalse();
        assertThat(before.isWorking(off)).isTrue();
        assertThat(after.isWorking(worked)).isTrue();
        assertThat(after.isWorking(off)).isFalse();
    }

    @Test
    void saysWhichDaysAreComputed() {
        assertThat(specials(LATEST))
                .allSatisfy(day -> assertThat(day.source()).hasSizeGreaterThan(5))
                .filteredOn(day -> day.day().getYear() == 2027 && day.kind() != CalendarDay.Kind.ORDINARY)
                .filteredOn(day -> !day.day().equals(day("2027-03-15")))
                .isNotEmpty()
                .allSatisfy(day -> assertThat(day.basis()).isEqualTo(Basis.COMPUTED));
        assertThat(specials(LATEST))
                .filteredOn(day -> day.day().getYear() < 2027)
                .isNotEmpty()
                .allSatisfy(day -> assertThat(day.basis()).isEqualTo(Basis.SECONDARY));
    }

    @Test
    void coversTheYears2024To2027AndNoOther() {
        assertThat(CALENDARS.versions()).hasSize(5).allSatisfy(version -> {
            assertThat(version.first()).isEqualTo("2024-01-01");
            assertThat(version.last()).isEqualTo("2027-12-31");
        });
        assertThatThrownBy(() -> LATEST.isWorking(day("2023-12-31"))).isInstanceOf(UnknownLegalNumber.class);
        assertThatThrownBy(() -> LATEST.workingAfter(day("2027-12-31"))).isInstanceOf(UnknownLegalNumber.class);
    }

    @Test
    void keepsOneTimeInTheWholeCountrySinceMarch2024() {
        for (String zone : List.of("Almaty", "Qostanay", "Qyzylorda", "Aqtobe", "Aqtau", "Atyrau", "Oral")) {
            var rules = ZoneId.of("Asia/" + zone).getRules();
            assertThat(rules.getOffset(Instant.parse("2024-03-01T00:00:00Z")))
                    .as(zone)
                    .isEqualTo(ZoneOffset.ofHours(5));
            assertThat(rules.nextTransition(Instant.parse("2024-03-01T00:00:00Z")))
                    .as(zone)
                    .isNull();
        }
        assertThat(LATEST.startOf(day("2024-02-29"))).isEqualTo("2024-02-28T18:00:00Z");
        assertThat(LATEST.endOf(day("2024-02-29"))).isEqualTo("2024-02-29T19:00:00Z");
    }

    @Test
    void worksFromNineToSixInAlmatyTime() {
        assertThat(LATEST.opening(day("2026-11-20"))).isEqualTo(at("2026-11-20T09:00"));
        assertThat(LATEST.closing(day("2026-11-20"))).isEqualTo(at("2026-11-20T18:00"));
    }

    @Test
    void findsTheVersionByItsInstantInLocalTime() {
        assertThat(CALENDARS.asKnownAt(Instant.parse("2026-03-17T18:59:59Z")).knownOn())
                .isEqualTo("2024-11-21");
        assertThat(CALENDARS.asKnownAt(Instant.parse("2026-03-17T19:00:00Z")).knownOn())
                .isEqualTo("2026-03-18");
        assertThatThrownBy(() -> CALENDARS.asKnownAt(day("2023-10-16"))).isInstanceOf(UnknownLegalNumber.class);
    }

    @Test
    void refusesVersionsThatDoNotFitTogether() {
        WorkingCalendar elsewhere = new WorkingCalendar(
                day("2025-01-01"), day("2025-01-01"), day("2025-12-31"), ZoneOffset.UTC, Map.of(), List.of());

        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingCalendars(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingCalendars(List.of(LATEST, LATEST)));
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingCalendars(List.of(LATEST, elsewhere)));
    }

    @Test
    void appliesNewHoursFromTheirFirstDay() {
        LocalDate change = day("2025-06-02");
        WorkingCalendar calendar = new WorkingCalendar(
                day("2025-01-01"),
                day("2025-01-01"),
                day("2025-12-31"),
                Kazakhstan.ZONE,
                Map.of(),
                List.of(
                        hours("09:00", day("2025-01-01"), change.minusDays(1)),
                        hours("08:30", change, day("2025-11-30"))));

        assertThat(calendar.opening(change.minusDays(3))).isEqualTo(at("2025-05-30T09:00"));
        assertThat(calendar.opening(change.minusDays(1))).isEqualTo(at("2025-06-01T09:00"));
        assertThat(calendar.opening(change)).isEqualTo(at("2025-06-02T08:30"));
        assertThat(calendar.opening(day("2025-11-30"))).isEqualTo(at("2025-11-30T08:30"));
        assertThatThrownBy(() -> calendar.opening(day("2025-12-01"))).isInstanceOf(UnknownLegalNumber.class);
        assertThatIllegalArgumentException().isThrownBy(() -> hours("18:00", change, change));
    }

    private static WorkingHours hours(String opens, LocalDate from, LocalDate until) {
        return new WorkingHours(LocalTime.parse(opens), LocalTime.of(18, 0), from, until, Basis.ASSUMED, "a test");
    }

    /// Constitution Day is in August until 2025, does not exist in 2026, and is in March from 2027.
    private static String constitutionDay(int year) {
        if (year == 2026) {
            return "";
        }
        return year < 2026 ? "08-30" : "03-15";
    }

    private static LocalDate nextFree(LocalDate day, Set<LocalDate> off) {
        LocalDate next = day;
        while (isWeekend(next) || off.contains(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }

    private static List<String> weekdaysOff(WorkingCalendar calendar, int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> !isWeekend(day) && !calendar.isWorking(day))
                .map(day -> day.toString().substring(5))
                .toList();
    }

    private static List<CalendarDay> specials(WorkingCalendar calendar) {
        return calendar.first()
                .datesUntil(calendar.last().plusDays(1))
                .flatMap(day -> calendar.special(day).stream())
                .collect(Collectors.toList());
    }
}
