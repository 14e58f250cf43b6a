package tereze.reconciliation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows of CSV that open safely in a spreadsheet.
class CsvTextTest {
    private static String line(String... cells) throws IOException {
        StringBuilder out = new StringBuilder();
        CsvText.append(out, cells);
        return out.toString();
    }

    @Test
    void writesOneLineForARow() throws IOException {
        assertThat(line("240000000000001", "PAID", "HALF|HANDED_OVER", "2024-02-28T14:41:00+05:00", "", "a.csv:2"))
                .isEqualTo("240000000000001,PAID,HALF|HANDED_OVER,2024-02-28T14:41:00+05:00,,a.csv:2\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            Айыппұл № 5, төленді ¦ "Айыппұл № 5, төленді"
            ТОО "Ромашка"        ¦ "ТОО ""Ромашка\"""
            a.csv:2;b.csv:3      ¦ a.csv:2;b.csv:3
            ЖК «Әлем»            ¦ ЖК «Әлем»
            😀                   ¦ 😀
            """)
    void quotesOnlyWhatMustBe(String cell, String written) throws IOException {
        assertThat(line(cell)).isEqualTo(written + "\n");
    }

    /// As OWASP lists them, behind spaces too, and as a spreadsheet sees them that parts columns at semicolons.
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            =1+1                     ¦ '=1+1
            +7 701 123 45 67         ¦ '+7 701 123 45 67
            -2+3                     ¦ '-2+3
            @SUM(A1)                 ¦ '@SUM(A1)
            `  =1+1`                 ¦ `'  =1+1`
            `\u00A0=1+1`             ¦ `'\u00A0=1+1`
            `\u3000＝1+1`            ¦ `'\u3000＝1+1`
            ＋1+1                    ¦ '＋1+1
            －1+1                    ¦ '－1+1
            ＠SUM(A1)                ¦ '＠SUM(A1)
            =HYPERLINK("http://x")   ¦ "'=HYPERLINK(""http://x"")"
            "=1+1                    ¦ "'""=1+1"
            төлем;=1+1               ¦ төлем;'=1+1
            төлем; "=1+1";-5         ¦ "төлем;' ""=1+1"";-5"
            =                        ¦ '=
            -                        ¦ '-
            --5                      ¦ '--5
            -5.00.00                 ¦ '-5.00.00
            """)
    void keepsASpreadsheetFromRunningAText(String cell, String written) throws IOException {
        assertThat(line("x", cell, "y")).isEqualTo("x," + written + ",y\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5.00", "+5", "-19660", "0", "-0,5"})
    void keepsNumbersAsTheyAre(String number) throws IOException {
        String written = number.contains(",") ? '"' + number + '"' : number;
        assertThat(line(number)).isEqualTo(written + "\n");
    }

    @Test
    void showsWhatIsInvisible() throws IOException {
        assertThat(line("a\r\nb\tc\0d\u001B[31m\u007F")).isEqualTo("a␍␊b␉c␀d␛[31m␡\n");
        assertThat(line("\t=1+1", "\r=1+1", "\n=1+1")).isEqualTo("␉=1+1,␍=1+1,␊=1+1\n");
        assertThat(line("fdp\u202Egpj", "\u200F5", "\uFEFF=1", "\u0085", "\u2028", "\uD800"))
                .isEqualTo("fdp\uFFFDgpj,\uFFFD5,\uFFFD=1,\uFFFD,\uFFFD,\uFFFD\n");
    }

    @Test
    void isReadBackByAnyReader() throws IOException {
        List<String> cells = List.of("a,b", "\"", "\"\"", "", " ", ";", "'", "x\"y,z;\"", "…".repeat(300));
        try (CSVParser read = CSVFormat.RFC4180.parse(new StringReader(line(cells.toArray(String[]::new))))) {
            assertThat(read.getRecords())
                    .singleElement()
                    .satisfies(record -> assertThat(record.toList()).isEqualTo(cells));
        }
    }
}
