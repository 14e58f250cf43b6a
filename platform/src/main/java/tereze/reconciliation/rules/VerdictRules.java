package tereze.reconciliation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tereze.law.Tenge;
import tereze.reconciliation.Fine;
import tereze.reconciliation.Flag;
import tereze.reconciliation.Handover;
import tereze.reconciliation.Judgement;
import tereze.reconciliation.Payment;
import tereze.reconciliation.Refund;
import tereze.reconciliation.Suspect;
import tereze.reconciliation.Terms;
import tereze.reconciliation.Verdict;

/// The verdict of a fine, from all that is known of it.
public final class VerdictRules {
    private final Terms terms;
    private final DayCount days;

    /// @param days counts days in both ways
    public VerdictRules(Terms terms, DayCount days) {
        this.terms = terms;
        this.days = days;
    }

    /// Judges one fine.
    ///
    /// @param handovers in any order, each once
    /// @param payments booked ones that name it, in any order
    /// @param suspects other payments that the rules of suspicion may find; only read if the fine is not settled
    public Judgement judge(Fine fine, List<Handover> handovers, List<Payment> payments, List<Suspect> suspects) {
        LocalDate lastDay = days.lastDay(fine.issuedOn(), terms.days(), terms.count());
        Settlement settlement = Settlement.of(fine, payments, lastDay, terms);
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        List<Payment> evidence = new ArrayList<>(settlement.counted());
        evidence.addAll(settlement.takenBack());
        if (settlement.settledBy().isEmpty()) {
            String key = ReferenceText.key(fine.number());
            for (Suspect suspect : suspects) {
                Set<Flag> found = SuspicionRules.suspicions(fine, key, settlement, suspect, lastDay, terms);
                if (!found.isEmpty()) {
                    flags.addAll(found);
                    evidence.add(suspect.payment());
                }
            }
        }
        boolean suspected = !flags.isEmpty();
        addHandovers(fine, handovers, flags);
        addPayments(fine, payments, settlement, flags);
        Verdict verdict = verdict(fine, handovers, settlement, suspected, flags);
        List<Refund> refunds = refunds(settlement, flags);
        flags.removeIf(flag -> flag.name().equals(verdict.name()));
        evidence.sort(Payment.ORDER);
        return new Judgement(
                verdict,
                flags,
                settlement.settledAt(),
                settlement.paid(),
                refunds,
                evidence.stream().distinct().toList());
    }

    private static Verdict verdict(
            Fine fine, List<Handover> handovers, Settlement settlement, boolean suspected, Set<Flag> flags) {
        if (settlement.settledOn().isEmpty()) {
            if (suspected) {
                return Verdict.UNCERTAIN;
            }
            return flags.contains(Flag.PAID_IN_PART) ? Verdict.PAID_IN_PART : Verdict.UNPAID;
        }
        LocalDate settledOn = settlement.settledOn().get();
        Optional<LocalDate> handedOver = earliest(handovers);
        if (handedOver.isPresent()) {
            if (!settledOn.isAfter(fine.deadline())) {
                return Verdict.PAID_IN_TIME_HANDED_OVER;
            }
            return settledOn.isAfter(handedOver.get())
                    ? Verdict.PAID_AFTER_HANDOVER
                    : Verdict.PAID_LATE_BEFORE_HANDOVER;
        }
        if (flags.contains(Flag.PAID_TWICE)) {
            return Verdict.PAID_TWICE;
        }
        return flags.contains(Flag.PAID_UNDER_OTHER_IIN) ? Verdict.PAID_UNDER_OTHER_IIN : Verdict.PAID;
    }

    private static List<Refund> refunds(Settlement settlement, Set<Flag> flags) {
        if (settlement.beyond().equals(Tenge.ZERO)) {
            return List.of();
        }
        return Refunds.of(settlement, flags.contains(Flag.PAID_TWICE) ? Flag.PAID_TWICE : Flag.OVERPAID);
    }

    private static Optional<LocalDate> earliest(List<Handover> handovers) {
        return handovers.stream().map(Handover::on).min(Comparator.naturalOrder());
    }

    private static void addHandovers(Fine fine, List<Handover> handovers, Set<Flag> flags) {
        Optional<LocalDate> first = earliest(handovers);
        if (first.isEmpty()) {
            return;
        }
        flags.add(Flag.HANDED_OVER);
        addIf(!first.get().isAfter(fine.deadline()), Flag.HANDED_OVER_EARLY, flags);
        addIf(handovers.size() > 1, Flag.SEVERAL_HANDOVERS, flags);
    }

    private void addPayments(Fine fine, List<Payment> payments, Settlement settlement, Set<Flag> flags) {
        boolean settled = !settlement.settledBy().isEmpty();
        addIf(!settled && !settlement.counted().isEmpty(), Flag.PAID_IN_PART, flags);
        Tenge beyond = settlement.beyond();
        boolean more = beyond.compareTo(Tenge.ZERO) > 0;
        boolean twice = more && terms.covers(beyond, terms.discounted(fine.amount()));
        addIf(twice, Flag.PAID_TWICE, flags);
        addIf(more && !twice, Flag.OVERPAID, flags);
        addIf(
                settled
                        && !fine.iin().isEmpty()
                        && settlement.settledBy().stream()
                                .allMatch(payment -> !payment.payer().isEmpty()
                                        && !payment.payer().equals(fine.iin())),
                Flag.PAID_UNDER_OTHER_IIN,
                flags);
        addIf(settlement.half(), Flag.HALF, flags);
        addIf(settlement.counted().stream().anyMatch(Payment::byBooking), Flag.MOMENT_BY_BOOKING, flags);
        addIf(!settlement.takenBack().isEmpty(), Flag.REVERSED, flags);
        addIf(!payments.isEmpty() && settlement.half() != isHalfOtherwise(fine, payments), Flag.HALF_IN_DOUBT, flags);
    }

    private boolean isHalfOtherwise(Fine fine, List<Payment> payments) {
        Terms other = terms.counting(terms.count().other());
        LocalDate lastDay = days.lastDay(fine.issuedOn(), other.days(), other.count());
        return Settlement.of(fine, payments, lastDay, other).half();
    }

    private static void addIf(boolean holds, Flag flag, Set<Flag> flags) {
        if (holds) {
            flags.add(flag);
        }
    }

    /// Counts the days of the discount.
    public interface DayCount {
        /// The last day.
        ///
        /// @param issuedOn the day after which counting begins
        LocalDate lastDay(LocalDate issuedOn, int days, Terms.Count count);
    }
}
