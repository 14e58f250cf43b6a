package tereze.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/// Money arithmetic is exact.
class TengeTest {
    @Test
    void countsInTiyn() {
        assertThat(Tenge.of(4_325)).isEqualTo(new Tenge(432_500));
        assertThat(Tenge.of(new BigDecimal("5406.25"))).isEqualTo(new Tenge(540_625));
        assertThat(new Tenge(540_625).inTenge()).isEqualTo("5406.25");
        assertThat(new Tenge(-5)).hasToString("-0.05");
        assertThat(Tenge.of(4_325).times(new BigDecimal("1.25"))).hasToString("5406.25");
    }

    @Test
    void roundsOnlyWhenTold() {
        Tenge odd = new Tenge(7);
        BigDecimal half = new BigDecimal("0.5");

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> odd.times(half));
        assertThat(odd.times(half, RoundingMode.DOWN)).isEqualTo(new Tenge(3));
        assertThat(odd.times(half, RoundingMode.UP)).isEqualTo(new Tenge(4));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Tenge.of(new BigDecimal("0.001")));
    }

    @Test
    void overflowsLoudly() {
        Tenge most = new Tenge(Long.MAX_VALUE);

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(new Tenge(1)));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Tenge(Long.MIN_VALUE).minus(new Tenge(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.times(BigDecimal.TWO));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Tenge.of(Long.MAX_VALUE));
    }

    @Property(tries = 200)
    void addsAndTakesAwayTheSame(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long one,
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long other) {
        Tenge sum = new Tenge(one).plus(new Tenge(other));

        assertThat(sum).isEqualTo(new Tenge(one + other));
        assertThat(sum.minus(new Tenge(other))).isEqualTo(new Tenge(one));
        assertThat(Tenge.of(sum.inTenge())).isEqualTo(sum);
        assertThat(sum.isNegative()).isEqualTo(sum.compareTo(Tenge.ZERO) < 0);
    }
}
