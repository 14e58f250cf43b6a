package tereze.reconciliation;

import java.util.List;
import tereze.law.Tenge;

/// What somebody paid for a fine beyond what settled it.
///
/// @param payer the IIN of the person who paid; empty if it is not known
/// @param why [Flag#PAID_TWICE] or [Flag#OVERPAID]
/// @param evidence the payments that were not needed, or not all of them
public record Refund(String payer, Tenge amount, Flag why, List<Payment> evidence) {
    public Refund {
        evidence = List.copyOf(evidence);
    }
}
