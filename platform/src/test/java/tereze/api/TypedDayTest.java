package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.testing.Fault;

/// Days as people type them.
@Fault("D13")
class TypedDayTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.12.2026",
                "01.12.2026",
                "1/12/2026",
                "1-12-2026",
                "1 12 2026",
                "1 декабря 2026",
                "1 декабря 2026 г.",
                "1 декабря 2026 года",
                "1 Дек. 2026",
                "1 желтоқсан 2026",
                "1 желтоксан 2026",
                "2026 жылғы 1 желтоқсан",
                "1 December 2026",
                "December 1, 2026",
                "1 dec 2026",
                "1.декабрь.2026",
                "2026-12-01",
                "2026.12.1",
                "2026/12/01",
                "2026 12 01",
                "1-го декабря 2026",
                "1-е декабря 2026",
                "1-ші желтоқсан 2026",
                "2026 жылғы 1-ші желтоқсан",
                "1st December 2026",
                "1ST DECEMBER 2026",
                "December 1st, 2026",
                "1\u00A0декабря\u00A02026\u202Fг.",
                "1\u2007желтоқсан\u20092026",
                "01\u201112\u20112026",
                "1–12–2026",
                "1—12—2026",
                "2026\u221212\u221201",
                "１.１２.２０２６",
                "１．１２．２０２６",
                "1‑го декабря 2026",
                "\u200E1.12.2026\u200F",
                "\u28001.12.2026",
                "1 де\u00ADкабря 2026"
            })
    void aWholeDayInTheFirstFieldIsRead(String typed) {
        assertThat(TypedDay.joined(typed, "", "")).isEqualTo("2026-12-01");
    }

    @ParameterizedTest
    @CsvSource({
        "қаңтар, 01",
        "ақпан, 02",
        "наурыз, 03",
        "сәуір, 04",
        "мамыр, 05",
        "маусым, 06",
        "шілде, 07",
        "тамыз, 08",
        "қыркүйек, 09",
        "қазан, 10",
        "қараша, 11",
        "желтоқсан, 12",
        "января, 01",
        "февраль, 02",
        "марта, 03",
        "апрель, 04",
        "мая, 05",
        "май, 05",
        "июня, 06",
        "июль, 07",
        "августа, 08",
        "сентябрь, 09",
        "октября, 10",
        "ноябрь, 11",
        "декабря, 12",
        "January, 01",
        "feb, 02",
        "March, 03",
        "April, 04",
        "may, 05",
        "June, 06",
        "July, 07",
        "August, 08",
        "sept, 09",
        "October, 10",
        "November, 11",
        "Dec, 12",
        "7, 07",
        "07, 07",
        "０７, 07",
        "\u00A07\u2800, 07"
    })
    void aMonthMayBeAWord(String month, String number) {
        assertThat(TypedDay.joined("1", month, "2026")).isEqualTo("2026-" + number + "-01");
    }

    /// The Latin letters in these words look like Cyrillic ones.
    @ParameterizedTest
    @CsvSource({"мaрта, 03", "маpт, 03", "шiлде, 07", "қaңтар, 01", "сeнтября, 09", "oктябрь, 10", "мaусым, 06"})
    void aMonthMayHaveLookAlikes(String month, String number) {
        assertThat(TypedDay.joined("1 " + month + " 2026", "", "")).isEqualTo("2026-" + number + "-01");
    }

    @Test
    void aMonthThatMayBeEitherIsNotGuessed() {
        assertThat(TypedDay.joined("1", "may", "2026")).isEqualTo("2026-05-01");
        assertThat(TypedDay.joined("1", "мау", "2026")).isEqualTo("2026-06-01");
        assertThat(TypedDay.joined("1", "мaу", "2026")).isEqualTo("2026-мaу-01");
    }

    @ParameterizedTest
    @CsvSource({
        "1.12.26, '', '', YEAR_TOO_SHORT",
        "1, 12, 26, YEAR_TOO_SHORT",
        "1, декабря, 26, YEAR_TOO_SHORT",
        "1 желтоқсан 26, '', '', YEAR_TOO_SHORT",
        "1 декабря, '', '', YEAR_MISSING",
        "1 желтоқсан, '', '', YEAR_MISSING",
        "1 December, '', '', YEAR_MISSING",
        "1.12, '', '', YEAR_MISSING",
        "1, 12, '', YEAR_MISSING",
        "31, 2, 2026, NOT_A_DATE",
        "завтра, '', '', NOT_A_DATE",
        "1, Рамазан, 2026, NOT_A_DATE",
        "1, '', 2026, NOT_A_DATE"
    })
    void whatIsWrongIsTold(String day, String month, String year, FieldError.Kind kind) {
        assertThat(TypedDay.fault(TypedDay.joined(day, month, year))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"1.12.26, YEAR_TOO_SHORT", "1 декабря, YEAR_MISSING", "2026-13-01, NOT_A_DATE", "1.12.2026, NOT_A_DATE"
    })
    void theApiTellsIt(String sent, FieldError.Kind kind) {
        assertThat(TypedDay.fault(sent)).isEqualTo(kind);
    }

    @Test
    void nothingTypedIsNothing() {
        assertThat(TypedDay.joined("", " ", "")).isEmpty();
        assertThat(TypedDay.joined("\u00A0", "\u2800", "\u200B")).isEmpty();
    }
}
