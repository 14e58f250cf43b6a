package tereze.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tereze.api.Text;
import tereze.releases.Interruptions.Pause;

/// Which pauses of services are shown, and in which order.
class InterruptionsTest {
    private static final Instant NOW = Instant.parse("2026-12-01T05:00:00Z");
    private static final Text TEXT = new Text("А", "Б", "C");

    private static Pause pause(String service, int daysAgo, @Nullable Duration length) {
        Instant since = NOW.minus(Duration.ofDays(daysAgo));
        return new Pause(service, "digital", since, length == null ? null : since.plus(length), TEXT, TEXT);
    }

    @Test
    void aPauseThatGoesOnIsToldBeforeAnyNumberOfNewerOnes() {
        List<Pause> ended = IntStream.rangeClosed(1, 30)
                .mapToObj(day -> pause("ended-" + day, day, Duration.ofHours(1)))
                .toList();
        Pause running = pause("running", 40, null);

        List<Pause> shown = Interruptions.shown(
                Stream.concat(ended.stream(), Stream.of(running)).toList(), Instant.EPOCH);

        assertThat(shown).hasSize(20).startsWith(running, ended.getFirst(), ended.get(1));
    }

    @Test
    void whatEndedBeforeIsNotTold() {
        Pause old = pause("old", 10, Duration.ofHours(1));
        Pause recent = pause("recent", 2, Duration.ofHours(1));

        assertThat(Interruptions.shown(List.of(old, recent), NOW.minus(Duration.ofDays(5))))
                .containsExactly(recent);
    }
}
