package tereze.releases.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.releases.Outage;

/// When a time without a sign of life is an outage.
class OutageRulesTest {
    private static final Instant NOW = Instant.parse("2026-12-01T05:00:00Z");

    /// Both in seconds. A node that has just started knows no silence of its own.
    @ParameterizedTest
    @CsvSource({
        // a node that starts
        "0, , ",
        "30, , ",
        "31, , 31",
        "90000, , 90000",
        // the clock of the database was set back
        "-3600, , ",
        "-3600, 5, ",
        // a node that goes on
        "5, 5, ",
        // the database or the machine stood still
        "31, 31, 31",
        "600, 605, 600",
        // the clock of the database was set forward
        "3600, 5, ",
        "3600, 30, ",
        "3600, 40, 40",
        // the clock of the node was set back
        "600, -10, "
    })
    void isALongSilenceByBothClocks(long silence, @Nullable Long own, @Nullable Long outage) {
        assertThat(OutageRules.length(Duration.ofSeconds(silence), own == null ? null : Duration.ofSeconds(own)))
                .isEqualTo(Optional.ofNullable(outage).map(Duration::ofSeconds));
    }

    @Test
    void beginsAtTheLastSignOfLife() {
        UUID id = Outage.idOf(NOW);
        Outage outage = OutageRules.evolve(id, null, OutageRules.ended(NOW, Duration.ofMinutes(7), NOW.plusSeconds(1)));

        assertThat(outage).isEqualTo(new Outage(id, NOW.minus(Duration.ofMinutes(7)), NOW));
        assertThat(outage.length()).isEqualTo(Duration.ofMinutes(7));
    }

    @Test
    void twoNodesGiveItTheSameId() {
        assertThat(Outage.idOf(NOW)).isEqualTo(Outage.idOf(NOW)).isNotEqualTo(Outage.idOf(NOW.plusNanos(1_000)));
    }
}
