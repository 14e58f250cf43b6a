package tereze.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.web.server.PortInUseException;

/// The messages about failed starts.
class StartFailureTest {
    static Stream<Arguments> known() {
        Throwable setting = catchThrowable(
                () -> new Binder(new MapConfigurationPropertySource(Map.of("tereze.database.connections", "0")))
                        .bindOrCreate("tereze", Settings.class));
        return Stream.of(
                Arguments.of(new CannotStart("no right to"), "no right to"),
                Arguments.of(
                        new PortInUseException(8080, null),
                        "port 8080 is not free: choose another with --port, or with TEREZE_HEALTH_PORT if it is the one"
                                + " for /health"),
                Arguments.of(
                        setting,
                        "the setting tereze.database is not valid: tereze.database.connections: 0"
                                + " (expected: 1 to 100) (see docs/configuration.md)"),
                Arguments.of(
                        new SQLException("acts.append: 2026-12-05 (expected: the present)", "TZ272"),
                        "the clock of this machine is not that of the database: set both, for example by NTP, and try"
                                + " again"));
    }

    @ParameterizedTest
    @MethodSource("known")
    void nameAKnownCauseAndWhatToDo(Throwable cause, String sentence) {
        Throwable failure = new IllegalStateException("a bean could not be made", cause);
        assertThat(StartFailure.sentence(failure)).isEqualTo(sentence);
        assertThat(new StartFailure().reportException(failure)).isTrue();
    }

    @Test
    void nameTheInnermostCauseOfAnyOtherFailureAndLeaveItsStackTraceToTheLog() {
        Throwable failure =
                new IllegalStateException("a bean could not be made", new SQLException("broken\nplan", "XX000"));
        assertThat(StartFailure.sentence(failure)).isEqualTo("the server cannot start: broken");
        assertThat(new StartFailure().reportException(failure)).isFalse();
    }
}
