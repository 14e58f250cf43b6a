package tereze.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tereze.gate.rules.Counts.Issued;

class CountsTest {
    private static final Issued NOTHING = new Issued(0, Arrivals.NONE);

    @Test
    void addUpWhateverTheOrderInWhichTheyAreHeard() {
        Counts one = counts(1, 10, 3);
        Counts oneLater = counts(1, 10, 5);
        Counts other = counts(2, 20, 1);

        assertThat(one.merge(oneLater).merge(other))
                .isEqualTo(other.merge(oneLater).merge(one).merge(oneLater));
        assertThat(one.merge(other).lines().getFirst().total()).isEqualTo(34);
        assertThat(oneLater.merge(one).merge(other).lines().getFirst().total()).isEqualTo(36);
        assertThat(one.merge(other).lines().getFirst().ahead(Ord.inSecond(100, 1 << 27)))
                .isEqualTo(32);
        assertThat(one.lines().getLast().total()).isZero();
        assertThat(Counts.NONE.lines()).extracting(Line::total).containsExactly(0L, 0L, 0L);
    }

    private static Counts counts(int node, long lottery, int arrivals) {
        return new Counts(Map.of(
                node,
                List.of(new Issued(lottery, Arrivals.of(new long[] {100}, new int[] {arrivals})), NOTHING, NOTHING)));
    }
}
