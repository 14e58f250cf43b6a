package tereze.reconciliation.rules;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import tereze.law.Tenge;
import tereze.reconciliation.Fine;
import tereze.reconciliation.Flag;
import tereze.reconciliation.Payment;
import tereze.reconciliation.Suspect;
import tereze.reconciliation.Terms;

/// Which payments may have been meant for a fine that is not settled.
public final class SuspicionRules {
    private SuspicionRules() {}

    /// What one payment is suspected of; nothing if it is not.
    ///
    /// @param key the fine's number, as numbers are compared
    /// @param lastDay of the discount
    public static Set<Flag> suspicions(
            Fine fine, String key, Settlement settlement, Suspect suspect, LocalDate lastDay, Terms terms) {
        Set<Flag> found = EnumSet.noneOf(Flag.class);
        Payment payment = suspect.payment();
        if (!payment.credit()) {
            return found;
        }
        if (!payment.booked()) {
            if (suspect.naming() == Suspect.Naming.THIS) {
                found.add(Flag.SUSPICION_D);
            }
            return found;
        }
        boolean fits = !payment.payer().isEmpty()
                && payment.payer().equals(fine.iin())
                && !payment.day().isBefore(fine.issuedOn())
                && isDue(payment, fine, settlement, lastDay, terms);
        switch (suspect.naming()) {
            case NONE -> {
                if (suspect.groups().stream().anyMatch(group -> Slip.parts(group, key))) {
                    found.add(Flag.SUSPICION_A);
                }
                if (fits) {
                    found.add(Flag.SUSPICION_B);
                }
            }
            case OTHER_PERSONS, SETTLED_WITHOUT -> {
                if (fits) {
                    found.add(Flag.SUSPICION_C);
                }
            }
            case SEVERAL -> found.add(Flag.SUSPICION_E);
            case THIS -> {}
        }
        return found;
    }

    /// Whether a payment has the amount that was due on its day: the whole, the half in time, or the rest.
    private static boolean isDue(Payment payment, Fine fine, Settlement settlement, LocalDate lastDay, Terms terms) {
        return isExactly(payment, fine.amount(), terms)
                || isExactly(payment, settlement.rest(), terms)
                || (!payment.day().isAfter(lastDay) && isExactly(payment, terms.discounted(fine.amount()), terms));
    }

    private static boolean isExactly(Payment payment, Tenge due, Terms terms) {
        return payment.amount().compareTo(due) <= 0 && terms.covers(payment.amount(), due);
    }
}
