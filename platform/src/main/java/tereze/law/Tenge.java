package tereze.law;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An amount of money in whole tiyn, a hundred to the tenge. Arithmetic is exact: what would overflow or leave a part
/// of a tiyn throws [ArithmeticException] instead of rounding unasked.
public record Tenge(long tiyn) implements Comparable<Tenge> {
    public static final Tenge ZERO = new Tenge(0);

    private static final int DIGITS = 2;

    /// So many whole tenge.
    public static Tenge of(long tenge) {
        return of(BigDecimal.valueOf(tenge));
    }

    /// So many tenge, with at most two digits after the point that are not zero.
    public static Tenge of(BigDecimal tenge) {
        return new Tenge(tenge.movePointRight(DIGITS).longValueExact());
    }

    public Tenge plus(Tenge other) {
        return new Tenge(Math.addExact(tiyn, other.tiyn));
    }

    public Tenge minus(Tenge other) {
        return new Tenge(Math.subtractExact(tiyn, other.tiyn));
    }

    /// The amount times a factor that leaves no part of a tiyn.
    public Tenge times(BigDecimal factor) {
        return times(factor, RoundingMode.UNNECESSARY);
    }

    /// The amount times a factor, rounded to whole tiyn in the way the caller says.
    public Tenge times(BigDecimal factor, RoundingMode rounding) {
        return new Tenge(
                BigDecimal.valueOf(tiyn).multiply(factor).setScale(0, rounding).longValueExact());
    }

    public boolean isNegative() {
        return tiyn < 0;
    }

    /// The amount in tenge, always with two digits after the point.
    public BigDecimal inTenge() {
        return BigDecimal.valueOf(tiyn, DIGITS);
    }

    @Override
    public int compareTo(Tenge other) {
        return Long.compare(tiyn, other.tiyn);
    }

    /// Digits, a point and two more digits: for logs and interchange, not for people.
    @Override
    public String toString() {
        return inTenge().toPlainString();
    }
}
