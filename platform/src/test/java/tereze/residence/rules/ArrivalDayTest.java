package tereze.residence.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.residence.rules.ArrivalDay.Unclear;
import tereze.testing.Fault;

/// A typed day of arrival.
class ArrivalDayTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(ArrivalDay.EARLIEST.toEpochDay(), TODAY.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property
    void everyDayUntilTodayIsReadWithOrWithoutZeros(@ForAll("days") LocalDate day) {
        assertThat(read("" + day.getDayOfMonth(), "" + day.getMonthValue(), "" + day.getYear()))
                .isEqualTo(new ArrivalDay.On(day));
        assertThat(read(
                        "%02d".formatted(day.getDayOfMonth()),
                        "%02d".formatted(day.getMonthValue()),
                        "" + day.getYear()))
                .isEqualTo(new ArrivalDay.On(day));
    }

    @Fault("D13")
    @ParameterizedTest
    @CsvSource({
        "１, 3, 2026",
        "1\u00A0марта\u00A02026\u00A0года, '', ''",
        "1–3–2026, '', ''",
        "2026 жылғы 1 наурыз, '', ''",
        "01\u201103\u20112026, '', ''"
    })
    void aDayIsReadAsItIsPasted(String day, String month, String year) {
        assertThat(read(day, month, year)).isEqualTo(new ArrivalDay.On(LocalDate.of(2026, 3, 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', MISSING",
        "1, 3, '', YEAR_MISSING",
        "1 March, '', '', YEAR_MISSING",
        "1, '', 2026, MISSING",
        "' ', 3, 2026, MISSING",
        "\u2800, 3, 2026, MISSING",
        "1, Ramadan, 2026, NOT_DIGITS",
        "1O, 3, 2026, NOT_DIGITS",
        "1О, 3, 2026, NOT_DIGITS",
        "1, 3, 2O26, NOT_DIGITS",
        "١, 3, 2026, NOT_DIGITS",
        "-1, 3, 2026, NOT_DIGITS",
        "1.5, 3, 2026, NOT_DIGITS",
        "<b>, 3, 2026, NOT_DIGITS",
        "31, 2, 2026, NO_SUCH_DAY",
        "29, 2, 2026, NO_SUCH_DAY",
        "0, 3, 2026, NO_SUCH_DAY",
        "1, 13, 2026, NO_SUCH_DAY",
        "1, 3, 26, YEAR_TOO_SHORT",
        "1.3.26, '', '', YEAR_TOO_SHORT",
        "1, 3, 20260, NO_SUCH_DAY",
        "99999999999999999999, 3, 2026, NO_SUCH_DAY",
        "17, 3, 2026, FUTURE",
        "1, 1, 9999, FUTURE",
        "31, 12, 1899, TOO_EARLY",
        "1, 3, 1800, TOO_EARLY",
        "1, 3, 0000, TOO_EARLY"
    })
    void whatIsNoDayOfArrivalIsToldWhy(String day, String month, String year, Unclear why) {
        assertThat(read(day, month, year)).isEqualTo(why);
    }

    private static ArrivalDay read(String day, String month, String year) {
        return ArrivalDay.read(day, month, year, TODAY);
    }
}
