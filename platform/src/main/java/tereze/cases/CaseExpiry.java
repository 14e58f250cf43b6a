package tereze.cases;

import java.time.Instant;
import java.util.UUID;
import tereze.acts.DueJob;
import tereze.api.DeliveryConfirmation;
import tereze.cases.store.CaseTable;

/// Lets silence take its effect when its moment has come. May run on any number of nodes at once: a case that another
/// node was faster with is left as that one decided it.
public final class CaseExpiry {
    private final Cases cases;
    private final CaseTable table;
    private final DeliveryConfirmation confirmation;

    CaseExpiry(Cases cases, CaseTable table, DeliveryConfirmation confirmation) {
        this.cases = cases;
        this.table = table;
        this.confirmation = confirmation;
    }

    /// Goes once through all cases in which the moment has come.
    ///
    /// @return in how many something happened
    public int run(Instant now) {
        return new DueJob<Instant>(last -> table.silentBy(now, last), 1, due -> expire(due.getFirst(), now)).run();
    }

    private int expire(UUID kase, Instant now) {
        return cases.expire(kase, confirmation.inTime(kase, CaseNotification.OBJECTION_POSSIBLE), now) ? 1 : 0;
    }
}
