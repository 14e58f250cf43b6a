package tereze.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharesTest {
    private static final Shares SHARES = new Shares(List.of(80, 15, 5));

    @Test
    void giveEachLaneItsPart() {
        assertThat(SHARES.split(100, new double[] {1_000, 1_000, 1_000})).containsExactly(80, 15, 5);
    }

    @Test
    void giveWhatALaneDoesNotNeedToTheOthers() {
        assertThat(SHARES.split(100, new double[] {1_000, 0, 0})).containsExactly(100, 0, 0);
        assertThat(SHARES.split(100, new double[] {0, 1_000, 1_000}))
                .containsExactly(new double[] {0, 75, 25}, within(1e-9));
        assertThat(SHARES.split(100, new double[] {10, 1_000, 2}))
                .containsExactly(new double[] {10, 88, 2}, within(1e-9));
        assertThat(SHARES.split(100, new double[] {3, 2, 1})).containsExactly(new double[] {3, 2, 1}, within(1e-9));
        assertThat(SHARES.split(0, new double[] {3, 2, 1})).containsExactly(0, 0, 0);
    }

    @Test
    void letALaneWithoutAShareHaveTheRest() {
        Shares shares = new Shares(List.of(100, 0, 0));

        assertThat(shares.split(10, new double[] {100, 100, 0})).containsExactly(new double[] {10, 0, 0}, within(1e-6));
        assertThat(shares.split(10, new double[] {4, 0, 100})).containsExactly(new double[] {4, 0, 6}, within(1e-6));
    }

    @Test
    void giveAllThatCanBeGivenAndNoMore() {
        Random random = new Random(80);
        for (int round = 0; round < 2_000; round++) {
            double[] waiting = random.doubles(3, 0, random.nextInt(1, 100)).toArray();
            double people = random.nextDouble(100);
            double[] given = SHARES.split(people, waiting);

            assertThat(Arrays.stream(given).sum())
                    .isCloseTo(Math.min(people, Arrays.stream(waiting).sum()), within(1e-9));
            for (int lane = 0; lane < 3; lane++) {
                assertThat(given[lane]).isBetween(0.0, waiting[lane] + 1e-9);
                double guaranteed = people * SHARES.percent().get(lane) / 100;
                assertThat(given[lane]).isGreaterThanOrEqualTo(Math.min(waiting[lane], guaranteed) - 1e-9);
            }
        }
    }

    @Test
    void makeAHundred() {
        assertThatThrownBy(() -> new Shares(List.of(80, 15, 6))).hasMessageContaining("three that make 100");
        assertThatThrownBy(() -> new Shares(List.of(80, 20))).hasMessageContaining("three that make 100");
        assertThatThrownBy(() -> new Shares(List.of(110, -15, 5))).hasMessageContaining("three that make 100");
    }
}
