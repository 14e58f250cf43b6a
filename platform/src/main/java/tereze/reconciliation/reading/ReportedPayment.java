package tereze.reconciliation.reading;

import org.jspecify.annotations.Nullable;
import tereze.payments.Transaction;
import tereze.reconciliation.Payment;

/// A payment as a file reports it, before it is known which fine it names and whether another file reports it too.
///
/// @param payment with the file in its evidence
/// @param reference all that the payer wrote
/// @param receipt of a terminal; empty if there is none
/// @param bank how a bank's statement names it; null if it is not from one
public record ReportedPayment(
        Payment payment,
        String reference,
        String receipt,
        @Nullable Transaction bank) {}
