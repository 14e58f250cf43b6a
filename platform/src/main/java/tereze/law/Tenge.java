package tereze.law;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An amount of money in whole tiyn; a tenge has one hundred. Arithmetic is exact: an overflow or a fraction of a
/// tiyn throws [ArithmeticException] instead of rounding silently.
public record Tenge(long tiyn) implements Comparable<Tenge> {
    public static final Tenge ZERO = new Tenge(0);

    private static final int DIGITS = 2;

    /// An amount in whole tenge.
    public static Tenge of(long tenge) {
        return of(BigDecimal.valueOf(tenge));
    }

    /// An amount in tenge with at most two decimal digits.
    public static Tenge of(BigDecimal tenge) {
        return new Tenge(tenge.movePointRight(DIGITS).longValueExact());
    }

    public Tenge plus(Tenge other) {
        return new Tenge(Math.addExact(tiyn, other.tiyn));
    }

    public Tenge minus(Tenge other) {
        return new Tenge(Math.subtractExact(tiyn, other.tiyn));
    }

    /// The amount times a factor. The result must be whole tiyn.
    public Tenge times(BigDecimal factor) {
        return times(factor, RoundingMode.UNNECESSARY);
    }

    /// The amount times a factor, rounded to whole tiyn with the given mode.
    public Tenge times(BigDecimal factor, RoundingMode rounding) {
        return new Tenge(
                BigDecimal.valueOf(tiyn).multiply(factor).setScale(0, rounding).longValueExact());
    }

    public boolean isNegative() {
        return tiyn < 0;
    }

    /// The amount in tenge, with exactly two decimal digits.
    public BigDecimal inTenge() {
        return BigDecimal.valueOf(tiyn, DIGITS);
    }

    @Override
    public int compareTo(Tenge other) {
        return Long.compare(tiyn, other.tiyn);
    }

    /// For logs and data exchange, not for people: digits, a point and two decimal digits.
    @Override
    public String toString() {
        return inTenge().toPlainString();
    }
}
