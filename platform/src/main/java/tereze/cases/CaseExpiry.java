package tereze.cases;

import java.time.Instant;
import java.util.UUID;
import tereze.acts.DueJob;
import tereze.acts.table.Versioned;
import tereze.api.DeliveryConfirmation;
import tereze.cases.store.CaseTable;

/// Applies silence to cases whose deadline has passed: of people who were asked to consent, and of applicants who were
/// asked a question. Safe on every node: a case that another node has processed is skipped.
public final class CaseExpiry {
    private final Cases cases;
    private final Questions questions;
    private final CaseTable table;
    private final DeliveryConfirmation confirmation;

    CaseExpiry(Cases cases, Questions questions, CaseTable table, DeliveryConfirmation confirmation) {
        this.cases = cases;
        this.questions = questions;
        this.table = table;
        this.confirmation = confirmation;
    }

    /// Processes all cases that are due.
    ///
    /// @return the number of cases that were changed
    public int run(Instant now) {
        return new DueJob<Instant>(last -> table.silentBy(now, last), 1, due -> expire(due.getFirst(), now)).run()
                + new DueJob<Instant>(last -> table.unansweredBy(now, last), 1, due -> goOn(due.getFirst(), now)).run();
    }

    private int goOn(UUID kase, Instant now) {
        return table.find(kase)
                        .map(Versioned::state)
                        .filter(found -> questions.goOn(found, now))
                        .isPresent()
                ? 1
                : 0;
    }

    private int expire(UUID kase, Instant now) {
        return cases.expire(kase, confirmation.inTime(kase, CaseNotification.OBJECTION_POSSIBLE), now) ? 1 : 0;
    }
}
