package tereze.cases;

import java.time.Instant;
import java.util.UUID;
import tereze.acts.DueJob;
import tereze.api.DeliveryConfirmation;
import tereze.cases.store.CaseTable;

/// Applies silence to cases whose deadline has passed. Safe on every node: a case that another node has processed is
/// skipped.
public final class CaseExpiry {
    private final Cases cases;
    private final CaseTable table;
    private final DeliveryConfirmation confirmation;

    CaseExpiry(Cases cases, CaseTable table, DeliveryConfirmation confirmation) {
        this.cases = cases;
        this.table = table;
        this.confirmation = confirmation;
    }

    /// Processes all cases that are due.
    ///
    /// @return the number of cases that were changed
    public int run(Instant now) {
        return new DueJob<Instant>(last -> table.silentBy(now, last), 1, due -> expire(due.getFirst(), now)).run();
    }

    private int expire(UUID kase, Instant now) {
        return cases.expire(kase, confirmation.inTime(kase, CaseNotification.OBJECTION_POSSIBLE), now) ? 1 : 0;
    }
}
