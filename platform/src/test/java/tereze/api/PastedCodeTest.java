package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.testing.Fault;

/// Numbers and codes are read as they are pasted.
@Fault("D4")
class PastedCodeTest {
    @ParameterizedTest
    @CsvSource({
        "900512 700 012, 900512700012",
        "900512\u00A0700\u2011012, 900512700012",
        "９００５１２７０００１２, 900512700012",
        "\u200E900512700012\u202C, 900512700012",
        "900512–700—012, 900512700012",
        "900512\u2212700\u00AD012, 900512700012",
        "900512O00012, 900512O00012"
    })
    void withoutWhatIsBetweenDigits(String pasted, String joined) {
        assertThat(PastedCode.joined(pasted)).isEqualTo(joined);
    }

    @Fault("D13")
    @ParameterizedTest
    @CsvSource({
        "1\u00A0желтоқсан\u202F2026, 1 желтоқсан 2026",
        "01\u201112–2026, 01-12-2026",
        "\u2212６, -6",
        "\u200E１２．０１\u200F, 12.01",
        "\u2800 6 \u2007, 6",
        "10², 10²",
        "①, ①"
    })
    void withOneKindOfSpaceHyphenAndDigit(String pasted, String plain) {
        assertThat(PastedCode.plain(pasted)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "xta 210990-y1234567, XTA210990Y1234567",
        "хта 210990‑у1234567, XTA210990Y1234567",
        "ＸＴＡ210990Y1234567, XTA210990Y1234567",
        "123 ДБВ 01, 123ДБB01"
    })
    void inCapitalsAndLatinLetters(String pasted, String capitals) {
        assertThat(PastedCode.capitals(pasted)).isEqualTo(capitals);
    }
}
