package tereze.payments;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Two statements that follow each other, with something between them that is not there.
///
/// @param after the statement before the hole, as `file#place`
/// @param before the statement behind it
/// @param closing the balance with which the first ends; null if it reports none
/// @param opening the balance with which the second begins; null if it reports none
public record Hole(
        String after,
        String before,
        @Nullable BigDecimal closing,
        @Nullable BigDecimal opening) {}
