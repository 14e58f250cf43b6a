package tereze.reconciliation;

import java.math.BigDecimal;

/// How many there are, and how much money that is.
///
/// @param sum in tenge
public record Tally(long count, BigDecimal sum) {
    /// Nothing at all.
    public static final Tally NONE = new Tally(0, new BigDecimal("0.00"));
}
