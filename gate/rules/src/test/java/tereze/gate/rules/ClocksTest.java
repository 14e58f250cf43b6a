package tereze.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tereze.gate.rules.Clocks.Reading;

class ClocksTest {
    @Test
    void areOffIfMostPeersSaySo() {
        assertThat(isOff()).isFalse();
        assertThat(isOff(500, -500)).isFalse();
        assertThat(isOff(501)).isTrue();
        assertThat(isOff(-501, 0)).isFalse();
        assertThat(isOff(-501, 0, 900)).isTrue();
        assertThat(isOff(0, 200, 400, 600, 800, 1_000, 1_200, 1_400, 1_600)).isTrue();
    }

    /// Two clocks that agree, whenever the peer looks at its own between question and answer.
    @Test
    void areNotOffBecauseAnAnswerIsSlow() {
        for (long took = 0; took <= 2_000; took += 7) {
            for (long looked = 0; looked <= took; looked += 7) {
                Reading reading = Reading.of(5_000, 5_000 + looked, 5_000 + took);
                assertThat(reading.isFar()).as("%d of %d ms", looked, took).isFalse();
            }
        }
    }

    @Test
    void areOffIfTheErrorCannotExplainIt() {
        assertThat(Reading.of(1_000, 1_100 + 700, 1_200)).isEqualTo(new Reading(700, 100));
        assertThat(Reading.of(1_000, 1_100 + 601, 1_200).isFar()).isTrue();
        assertThat(Reading.of(1_000, 1_100 + 600, 1_200).isFar()).isFalse();
        assertThat(Reading.of(1_000, 1_100 - 601, 1_200).isFar()).isTrue();
    }

    private static boolean isOff(long... offsets) {
        return Clocks.isOff(Arrays.stream(offsets)
                .mapToObj(offset -> new Reading(offset, 0))
                .toList());
    }
}
