package tereze.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tereze.gate.rules.Breaker.Signal.ALIVE;
import static tereze.gate.rules.Breaker.Signal.DEAD;
import static tereze.gate.rules.Breaker.Signal.QUIET;

import org.junit.jupiter.api.Test;
import tereze.gate.rules.Breaker.Closed;
import tereze.gate.rules.Breaker.HalfOpen;
import tereze.gate.rules.Breaker.Open;
import tereze.gate.rules.Breaker.Signal;

class BreakerTest {
    @Test
    void opensAfterThreeDeadSecondsInARow() {
        assertThat(after(DEAD, DEAD, ALIVE, DEAD, DEAD)).isEqualTo(new Closed(2));
        assertThat(after(DEAD, QUIET, DEAD)).isEqualTo(new Closed(2));
        assertThat(after(DEAD, DEAD, DEAD)).isEqualTo(new Open(40, 3_000));
        assertThat(after(DEAD, DEAD, DEAD).isDown()).isTrue();
        assertThat(after(DEAD, DEAD).isDown()).isFalse();
    }

    @Test
    void probesEveryFiveSeconds() {
        Breaker breaker = new Open(40, 0);
        int probes = 0;
        for (long second = 1; second <= 60; second++) {
            Breaker next = breaker.after(second % 2 == 0 ? DEAD : QUIET, 1, second * 1_000);
            probes += next.isProbing(breaker) ? 1 : 0;
            breaker = next;
        }
        assertThat(probes).isEqualTo(12);
        assertThat(breaker).isEqualTo(new Open(40, 60_000));
        assertThat(breaker.ceiling(60_000)).isZero();
        assertThat(new Open(40, 3_000).isProbing(new Closed(2))).isFalse();
    }

    @Test
    void beginsAgainWithATenthAndDoubles() {
        Breaker breaker = new Open(40, 0).after(ALIVE, 1, 7_000);

        assertThat(breaker).isEqualTo(new HalfOpen(40, 7_000));
        assertThat(breaker.ceiling(7_000)).isCloseTo(4, within(1e-9));
        assertThat(breaker.ceiling(17_000)).isCloseTo(8, within(1e-9));
        assertThat(breaker.ceiling(27_000)).isCloseTo(16, within(1e-9));
        assertThat(breaker.isDown()).isFalse();
    }

    @Test
    void closesWhenTheOldRateIsReached() {
        Breaker breaker = new HalfOpen(40, 0);

        assertThat(breaker.after(ALIVE, 1, 33_000)).isEqualTo(breaker);
        assertThat(breaker.after(QUIET, 1, 34_000)).isEqualTo(Breaker.closed());
        assertThat(Breaker.closed().ceiling(1)).isInfinite();
    }

    @Test
    void opensAtOnceIfItDiesAgain() {
        assertThat(new HalfOpen(40, 0).after(DEAD, 1, 9_000)).isEqualTo(new Open(40, 9_000));
        assertThat(new Open(40, 0).isProbing(new HalfOpen(40, 0))).isFalse();
    }

    private static Breaker after(Signal... signals) {
        Breaker breaker = Breaker.closed();
        for (int second = 0; second < signals.length; second++) {
            breaker = breaker.after(signals[second], 40, 1_000L * (second + 1));
        }
        return breaker;
    }
}
