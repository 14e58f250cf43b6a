package tereze.payments;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Adds up the entries of a statement.
final class FigureCount {
    private BigDecimal sum = BigDecimal.ZERO;
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
            if (entry.money() == null) {
                complete = false;
            } else {
                sum = sum.add(entry.money().amount());
            }
        }
        if (entry.batch()) {
            batches++;
            Boolean equal = entry.equal();
            equalBatches += Boolean.TRUE.equals(equal) ? 1 : 0;
            unequalBatches += Boolean.FALSE.equals(equal) ? 1 : 0;
        }
    }

    BankStatement.Figures figures() {
        return new BankStatement.Figures(sum, complete, entries, transactions, reversals, batches, batchesEqual());
    }

    private @Nullable Boolean batchesEqual() {
        if (unequalBatches > 0) {
            return false;
        }
        return (batches > 0 && equalBatches == batches) ? Boolean.TRUE : null;
    }
}
