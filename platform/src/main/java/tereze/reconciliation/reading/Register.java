package tereze.reconciliation.reading;

import tereze.payments.BankStatement;
import tereze.reconciliation.Evidence;
import tereze.reconciliation.Fine;
import tereze.reconciliation.Handover;
import tereze.reconciliation.Rejection;

/// Takes what files contain, while they are read.
public interface Register {
    /// A fine.
    void fine(Fine fine, Evidence place);

    /// A hand-over.
    ///
    /// @param number of the fine, as it is written
    void handover(String number, Handover handover, Evidence place);

    /// A payment.
    void payment(ReportedPayment payment);

    /// A statement of a bank that was read to its end. Its payments came before.
    void statement(String file, BankStatement statement);

    /// A row that is left out, or the end of a damaged file.
    void rejected(Rejection rejection);
}
