package tereze.reconciliation.reading;

import tereze.reconciliation.Fine;
import tereze.reconciliation.Handover;
import tereze.reconciliation.Rejection;

/// Takes what files contain, while they are read.
public interface Register {
    /// A fine.
    void fine(Fine fine, String place);

    /// A hand-over.
    ///
    /// @param number of the fine, as it is written
    void handover(String number, Handover handover, String place);

    /// A payment.
    void payment(ReportedPayment payment);

    /// A row that is left out, or the end of a damaged file.
    void rejected(Rejection rejection);
}
