package tereze.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tereze.gate.rules.NoShows.Turn;

class NoShowsTest {
    @Test
    void expectsAllUntilItKnowsBetter() {
        NoShows known = NoShows.NONE.release(reached(100), 40, 0);

        assertThat(known.part(0)).isZero();
        assertThat(known.expected(0)).isEqualTo(40);
        assertThat(known.redeem(turns(20, 50)).expected(75_000)).isCloseTo(10, within(1e-9));
        assertThat(known.redeem(turns(60, 50)).expected(0)).isZero();
        assertThat(known.expected(200_000)).isZero();
    }

    @Test
    void countsEachWithThoseWhoWereReleasedTogether() {
        NoShows known = NoShows.NONE
                .release(reached(100), 40, 0)
                .release(reached(200), 40, 1_000)
                .redeem(turns(3, 100))
                .redeem(turns(4, 101))
                .redeem(turns(5, 201));

        assertThat(known.cohorts()).extracting(NoShows.Cohort::came).containsExactly(3, 4);
    }

    @Test
    void knowsThePartThatDoesNotComeBeforeTheTimeIsOver() {
        NoShows known = NoShows.NONE.release(reached(100), 40, 0).redeem(turns(5, 50));

        assertThat(known.part(30_000)).as("10 of 13 came").isCloseTo(3 / 13.0, within(1e-9));
        assertThat(known.part(75_000)).as("10 of 25 came").isCloseTo(0.6, within(1e-9));
        assertThat(known.expected(75_000)).isCloseTo((40 * 0.4 - 5) / 2, within(1e-9));
    }

    @Test
    void knowsMoreWhenTheTimeIsOver() {
        NoShows known =
                NoShows.NONE.release(reached(100), 40, 0).redeem(turns(10, 50)).release(reached(200), 40, 150_000);

        assertThat(known.part(150_000)).isCloseTo(0.75, within(1e-9));
        assertThat(known.expected(150_000)).isCloseTo(10, within(1e-9));
        assertThat(known.cohorts()).hasSize(1);
        assertThat(known.redeem(turns(9, 100))).isEqualTo(known);
    }

    /// One in five seconds is released, and all come.
    @Test
    void expectsNobodyOfASlowLineWhoHasCome() {
        NoShows known = NoShows.NONE;
        for (int second = 0; second < 300; second++) {
            known = known.release(reached(second), 0.2, second * 1_000L);
            known = second % 5 == 0 ? known.redeem(turns(1, second)) : known;
        }
        assertThat(known.expected(299_000)).isLessThan(1);
    }

    @Test
    void saysLittleFromAFew() {
        NoShows known = NoShows.NONE.release(reached(100), 1, 0).release(reached(100), 0, 150_000);

        assertThat(known.part(150_000)).isCloseTo(1 / 6.0, within(1e-9));
        assertThat(known.cohorts()).isEmpty();
    }

    @Test
    void forgetsSlowly() {
        NoShows known = NoShows.NONE;
        for (int second = 0; second < 1_000; second++) {
            known = known.release(reached(second), 10, second * 1_000L);
            known = second < 500 ? known : known.redeem(turns(10, second));
        }
        assertThat(known.part(1_000_000)).isBetween(0.01, 0.2);
        assertThat(known.cohorts()).hasSize(150);
    }

    private static List<Ord> reached(long ord) {
        return List.of(new Ord(ord), Ord.FIRST, Ord.FIRST);
    }

    private static List<Turn> turns(int people, long ord) {
        return Collections.nCopies(people, new Turn(Lane.PUBLIC, new Ord(ord)));
    }
}
