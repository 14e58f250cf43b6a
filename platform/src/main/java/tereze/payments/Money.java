package tereze.payments;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// An amount in a currency, exactly as a bank wrote it.
///
/// @param currency the code of ISO 4217; empty if the bank named none
public record Money(BigDecimal amount, String currency) {
    /// What the standard allows: 18 digits, of them 5 after the point. No sign and no exponent.
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,18}(\\.\\d{0,5})?|\\.\\d{1,5}");

    private static final int DIGITS = 2;
    private static final int LONGEST_SHOWN = 60;

    /// The amount in the text of an element; empty if it is none.
    static Optional<Money> read(String text, String currency) {
        return AMOUNT.matcher(text).matches()
                ? Optional.of(new Money(new BigDecimal(text), currency))
                : Optional.empty();
    }

    /// Whether it may be added to an amount in another currency, or in one that is not named.
    ///
    /// @param other empty if it is not named
    boolean isComparable(String other) {
        return currency.isEmpty() || other.isEmpty() || currency.equals(other);
    }

    Money negated(boolean debit) {
        return debit ? new Money(amount.negate(), currency) : this;
    }

    /// Says of a text that it is no amount.
    ///
    /// @param text empty if there is none
    /// @param of whose amount it should be: `a payment`
    public static String fault(String text, String of) {
        String shown = text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
        return text.isEmpty()
                ? of + " without an amount"
                : shown + " as the amount of " + of + " (expected: at most 18 digits, such as 19660.00)";
    }

    /// Plain digits with at least two after the point, and no further zeros: `19660.00`, `0.12345`.
    public static String text(BigDecimal amount) {
        BigDecimal shortest = amount.stripTrailingZeros();
        return shortest.setScale(Math.max(DIGITS, shortest.scale())).toPlainString();
    }
}
