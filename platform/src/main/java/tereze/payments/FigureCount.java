package tereze.payments;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Adds up the entries of a statement.
final class FigureCount {
    private BigDecimal sum = BigDecimal.ZERO;
    private String currency = "";
    private boolean complete = true;
    private int entries;
    private long transactions;
    private long reversals;
    private long batches;
    private long equalBatches;
    private long unequalBatches;

    /// The place of the entry that comes next, from 1.
    int next() {
        return entries + 1;
    }

    void add(EntryPass.Total entry) {
        entries++;
        transactions += entry.transactions();
        reversals += entry.reversal() ? 1 : 0;
        if (entry.booked()) {
            addBooked(entry.money());
        }
        if (entry.batch()) {
            batches++;
            Boolean equal = entry.equal();
            equalBatches += Boolean.TRUE.equals(equal) ? 1 : 0;
            unequalBatches += Boolean.FALSE.equals(equal) ? 1 : 0;
        }
    }

    private void addBooked(@Nullable Money money) {
        complete &= money != null && money.isComparable(currency);
        if (money != null) {
            sum = sum.add(money.amount());
            currency = currency.isEmpty() ? money.currency() : currency;
        }
    }

    BankStatement.Figures figures() {
        return new BankStatement.Figures(
                sum, currency, complete, entries, transactions, reversals, batches, batchesEqual());
    }

    private @Nullable Boolean batchesEqual() {
        if (unequalBatches > 0) {
            return false;
        }
        return (batches > 0 && equalBatches == batches) ? Boolean.TRUE : null;
    }
}
