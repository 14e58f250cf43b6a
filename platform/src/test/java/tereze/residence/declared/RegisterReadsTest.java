package tereze.residence.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.catalogue.CannotEvaluate;
import tereze.testing.Fault;

class RegisterReadsTest {
    private static final LocalDate FROM = LocalDate.parse("2026-11-29");

    @Test
    void tellsTheEndOfAPeriod() {
        assertThat(RegisterReads.end(FROM, 1)).isEqualTo("2026-12-29");
    }

    /// A form without bounds takes any number. Then an officer decides.
    @Fault("D6")
    @ParameterizedTest
    @ValueSource(longs = {0, -1, 100_000, 1L << 31, Long.MAX_VALUE})
    void hasNoEndForANumberThatIsNoPeriod(long months) {
        assertThatThrownBy(() -> RegisterReads.end(FROM, months)).isInstanceOf(CannotEvaluate.class);
    }
}
