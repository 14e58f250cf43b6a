package tereze.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.law.Tenge;

class TermsFileTest {
    @TempDir
    private Path folder;

    private Terms read(String yaml) throws IOException, TermsFile.WrongTerms {
        return TermsFile.of(Files.writeString(folder.resolve("terms.yaml"), yaml));
    }

    @Test
    void hasHalfWithinSevenDaysUnlessTold() {
        assertThat(TermsFile.usual()).isEqualTo(new Terms(50, 7, Terms.Count.CALENDAR, Tenge.of(1)));
    }

    @Test
    void readsTheTermsOfAFile() throws Exception {
        assertThat(read("discount: {share: 70, days: 15, count: working}\ntolerance: 0.50\n"))
                .isEqualTo(new Terms(70, 15, Terms.Count.WORKING, Tenge.of(new BigDecimal("0.50"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "discount: {share: 0, days: 7, count: working}                | tolerance: 1     | share",
                "discount: {share: 101, days: 7, count: working}              | tolerance: 1     | share",
                "discount: {share: 50.5, days: 7, count: working}             | tolerance: 1     | 50.5",
                "discount: {share: 50, days: -1, count: working}              | tolerance: 1     | days",
                "discount: {share: 50, days: 367, count: working}             | tolerance: 1     | days",
                "discount: {share: 50, days: 7, count: lunar}                 | tolerance: 1     | lunar",
                "discount: {share: 50, days: 7, count: 1}                     | tolerance: 1     | count",
                "discount: {share: 50, days: 7}                               | tolerance: 1     | count",
                "discount: {share: 50, days: 7, count: working, ends: never}  | tolerance: 1     | ends",
                "discount: {share: , days: 7, count: working}                 | tolerance: 1     | share",
                "discount:                                                    | tolerance: 1     | discount",
                "discount: {share: 50, days: 7, count: working}               | ``               | tolerance",
                "discount: {share: 50, days: 7, count: working}               | tolerance:       | tolerance",
                "discount: {share: 50, days: 7, count: working}               | tolerance: -1    | tolerance",
                "discount: {share: 50, days: 7, count: working}               | tolerance: 0.001 | tolerance",
                "discount: {share: 50, days: 7, count: working}               | tolerance: 1e12  | tolerance",
                "discount: {share: 50, days: 7, count: working}               | tolerance: one   | one",
                "discount: {share: 5, share: 6, days: 7, count: working}      | tolerance: 1     | share",
                "- 50                                                         | - 7              | Terms",
                "``                                                           | ``               | content",
            })
    void refusesWhatIsNoTerms(String discount, String tolerance, String said) {
        assertThatThrownBy(() -> read(discount + "\n" + tolerance + "\n"))
                .isInstanceOf(TermsFile.WrongTerms.class)
                .hasMessageContaining(said);
    }
}
