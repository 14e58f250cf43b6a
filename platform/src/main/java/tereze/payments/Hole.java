package tereze.payments;

import java.math.BigDecimal;

/// Two statements that follow each other, with something between them that is not there.
///
/// @param after the statement before the hole, as `file#place`
/// @param before the statement behind it
/// @param closing the balance with which the first ends
/// @param opening the balance with which the second begins
public record Hole(String after, String before, BigDecimal closing, BigDecimal opening) {}
