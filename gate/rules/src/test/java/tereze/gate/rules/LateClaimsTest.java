package tereze.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.gate.rules.Example.EVENT;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LateClaimsTest {
    private static final long START = 1_806_552_000_000L;

    @Test
    void areThoseWhoseTurnCameLongAgo() {
        LateClaims claims = LateClaims.at(reached(100), START);
        for (int second = 1; second <= 200; second++) {
            claims = claims.note(reached(100 + second), START + 1_000L * second);
        }
        long now = START + 200_000;

        assertThat(claims.trail()).hasSizeLessThan(153);
        assertThat(claims.isLate(Lane.PUBLIC, new Ord(150), now)).isTrue();
        assertThat(claims.isLate(Lane.PUBLIC, new Ord(151), now)).isFalse();
        assertThat(claims.isLate(Lane.ASSISTED, new Ord(150), now)).isFalse();
    }

    /// Until the trail is long enough, those before the node's start are late, and nobody after it.
    @Test
    void areAllFromBeforeTheNodeStarted() {
        LateClaims claims = LateClaims.at(reached(100), START).note(reached(120), START + 1_000);

        assertThat(claims.isLate(Lane.PUBLIC, new Ord(100), START + 1_000)).isTrue();
        assertThat(claims.isLate(Lane.PUBLIC, new Ord(101), START + 1_000)).isFalse();
    }

    @Test
    void getAFifthOfTheRate() {
        LateClaims claims = LateClaims.at(reached(100), START);
        int taken = 0;
        for (int tick = 1; tick <= 1_000; tick++) {
            Optional<LateClaims> left = claims.take(50, 2, START + 100L * tick);
            taken += left.isPresent() ? 1 : 0;
            claims = left.orElse(claims);
        }
        // 100 s, a fifth of 50 a second for two nodes.
        assertThat(taken).isBetween(498, 502);
        assertThat(claims.take(0, 1, START + 1_000_000)).isEmpty();
    }

    @Test
    void doNotSaveUpForLong() {
        TokenBucket bucket = new TokenBucket(0, START);
        int taken = 0;
        for (Optional<TokenBucket> left = bucket.take(10, START + 3_600_000);
                left.isPresent();
                left = left.get().take(10, START + 3_600_000)) {
            taken++;
        }
        assertThat(taken).isEqualTo(20);
    }

    /// A rate of less than one lets somebody through now and then.
    @Test
    void getATokenOfASlowRateTooAndNoneFromAClockThatGoesBack() {
        TokenBucket bucket = new TokenBucket(0, START);

        assertThat(bucket.take(0.1, START + 9_999)).isEmpty();
        assertThat(bucket.take(0.1, START + 10_000)).contains(new TokenBucket(0, START + 10_000));
        assertThat(bucket.take(1, START - 10_000)).isEmpty();
        assertThat(new TokenBucket(1, START).take(1, START - 10_000)).contains(new TokenBucket(0, START));
    }

    @Test
    void retriesAreSpread() {
        assertThat(Retry.seconds(100, new Pid(1, 0))).isEqualTo(23);
        assertThat(Retry.seconds(100, new Pid(1, -1))).isEqualTo(38);
        assertThat(Retry.seconds(0, new Pid(1, 0))).isEqualTo(4);
        assertThat(Retry.seconds(Double.POSITIVE_INFINITY, new Pid(1, -1))).isEqualTo(150);
        assertThat(Retry.seconds(Double.POSITIVE_INFINITY, new Pid(1, 0))).isEqualTo(90);
    }

    private static Admission reached(long ord) {
        return Admission.of(new Cursor(
                EVENT, 1, 1, START, Cursor.State.OPEN, 50, List.of(new Ord(ord), Ord.FIRST, Ord.FIRST), null));
    }
}
