package tereze.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.testing.Fault;

/// What passes is told apart from what cannot be done.
class TransientFailuresTest {
    /// A full disk, no memory, no connection left, a stop, a crash, a standby, an error of the disk, a lost connection.
    @ParameterizedTest
    @Fault("S2")
    @ValueSource(strings = {"53100", "53200", "53300", "57P01", "57P02", "57P03", "25006", "58030", "08006", "40001"})
    void aStateOfTheDatabaseThatPasses(String state) {
        Throwable failure = new IllegalStateException("a change was refused", new SQLException("refused", state));
        assertThat(TransientFailures.isOutage(failure)).isTrue();
        assertThat(TransientFailures.isTransient(failure)).isTrue();
    }

    /// A lock and a statement.
    @ParameterizedTest
    @Fault("S2")
    @ValueSource(strings = {"55P03", "57014"})
    void workThatTookTooLongIsNoOutage(String state) {
        Throwable failure = new IllegalStateException("a read failed", new SQLException("cancelled", state));
        assertThat(TransientFailures.isTransient(failure)).isTrue();
        assertThat(TransientFailures.isOutage(failure)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42501", "22P02", "P0001"})
    void workThatCannotBeDone(String state) {
        assertThat(TransientFailures.isTransient(new SQLException("refused", state)))
                .isFalse();
    }
}
