package tereze.releases.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.agencies.Agency;
import tereze.agencies.AgencyFile;
import tereze.api.Text;
import tereze.releases.YearlyPeak;
import tereze.releases.YearlyPeaks;

class PeakFileTest {
    private static final String HEAD = "id,kk,ru,en,from,to,perDay,agency,source\n";

    @Test
    void readsTheFileOfTheCountry() {
        Set<String> agencies =
                AgencyFile.ofKazakhstan().agencies().stream().map(Agency::code).collect(Collectors.toSet());
        assertThat(PeakFile.ofKazakhstan(agencies).all())
                .extracting(YearlyPeak::id)
                .contains("first-grade", "benefit-recalculation");
    }

    @Test
    void readsARowWithoutAFigure() {
        assertThat(read("# a remark\nnew-year,Жаңа,Новый,New,12-30,01-02,,one,a book\n")
                        .all())
                .containsExactly(new YearlyPeak(
                        "new-year",
                        new Text("Жаңа", "Новый", "New"),
                        MonthDay.of(12, 30),
                        MonthDay.of(1, 2),
                        null,
                        "one",
                        "a book"));
    }

    @Test
    void namesTheLineOfEachMistake() {
        assertThatThrownBy(() -> read("""
                        # a remark
                        Bad,Жаңа,Новый,New,13-01,1-2,some,two,a book
                        a,Жаңа,,New,01-01,01-02,5,one,a book
                        a,Жаңа,Новый,New,01-01,01-02,5,one,a book
                        b,Жаңа
                        """))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageContainingAll(
                        "peaks.csv:3: id: Bad",
                        "peaks.csv:3: agency: two",
                        "peaks.csv:3: perDay: some",
                        "peaks.csv:3: from: 13-01",
                        "peaks.csv:3: to: 1-2",
                        "peaks.csv:4: ru: nothing",
                        "peaks.csv:5: id: a ",
                        "peaks.csv:6: fields: 2");
    }

    @Test
    void refusesOtherColumns() {
        assertThatThrownBy(() -> PeakFile.read("peaks.csv", new StringReader("id,kk\n"), Set.of()))
                .hasMessageContaining("peaks.csv:1: columns: id,kk");
    }

    @ParameterizedTest
    @CsvSource({
        "04-01, 04-03, 2027-03-31, false",
        "04-01, 04-03, 2027-04-01, true",
        "04-01, 04-03, 2027-04-03, true",
        "04-01, 04-03, 2027-04-04, false",
        "12-30, 01-02, 2026-12-29, false",
        "12-30, 01-02, 2026-12-30, true",
        "12-30, 01-02, 2027-01-02, true",
        "12-30, 01-02, 2027-01-03, false",
        "02-29, 02-29, 2028-02-29, true",
        "02-29, 02-29, 2027-03-01, false",
    })
    void coversItsDaysInEveryYear(String from, String to, LocalDate day, boolean covers) {
        YearlyPeak peak = read("a,Жаңа,Новый,New," + from + "," + to + ",,one,a book\n")
                .all()
                .getFirst();
        assertThat(peak.covers(day)).isEqualTo(covers);
    }

    private static YearlyPeaks read(String rows) {
        return PeakFile.read("peaks.csv", new StringReader(HEAD + rows), Set.of("one"));
    }
}
