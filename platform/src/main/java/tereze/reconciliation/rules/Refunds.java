package tereze.reconciliation.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tereze.law.Tenge;
import tereze.reconciliation.Flag;
import tereze.reconciliation.Payment;
import tereze.reconciliation.Refund;

/// Who paid more than was due.
final class Refunds {
    private Refunds() {}

    /// What each payer gets back, by their IIN. Payments count in the order of their moments, so it is the last ones
    /// that were not needed.
    static List<Refund> of(Settlement settlement, Flag why) {
        Map<String, Tenge> sums = new TreeMap<>();
        Map<String, List<Payment>> evidence = new TreeMap<>();
        Tenge due = settlement.due();
        for (Payment payment : settlement.counted()) {
            Tenge needed = payment.amount().compareTo(due) < 0 ? payment.amount() : due;
            Tenge beyond = payment.amount().minus(needed);
            due = due.minus(needed);
            if (beyond.compareTo(Tenge.ZERO) > 0) {
                sums.merge(payment.payer(), beyond, Tenge::plus);
                evidence.computeIfAbsent(payment.payer(), none -> new ArrayList<>())
                        .add(payment);
            }
        }
        List<Refund> refunds = new ArrayList<>();
        sums.forEach((payer, sum) -> refunds.add(new Refund(payer, sum, why, evidence.getOrDefault(payer, List.of()))));
        return refunds;
    }
}
