package tereze.reconciliation.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tereze.law.Tenge;
import tereze.reconciliation.Fine;
import tereze.reconciliation.Payment;
import tereze.reconciliation.Terms;

/// What the payments that name a fine come to.
///
/// @param settledBy the payments up to the one that settled it; empty if it is not settled
/// @param half whether the discounted sum was enough
/// @param counted the payments that were not taken back, by their moments
/// @param takenBack the payments that were, and what took them back
/// @param paid the sum of those that count
/// @param due what settled it, or would settle it now
public record Settlement(
        List<Payment> settledBy, boolean half, List<Payment> counted, List<Payment> takenBack, Tenge paid, Tenge due) {
    public Settlement {
        settledBy = List.copyOf(settledBy);
        counted = List.copyOf(counted);
        takenBack = List.copyOf(takenBack);
    }

    /// The settlement of a fine.
    ///
    /// @param payments booked ones that name it, in any order
    /// @param lastDay of the discount
    public static Settlement of(Fine fine, List<Payment> payments, LocalDate lastDay, Terms terms) {
        List<Payment> takenBack = new ArrayList<>();
        List<Payment> counted = standing(payments, takenBack);
        Tenge discounted = terms.discounted(fine.amount());
        Tenge sum = Tenge.ZERO;
        for (int i = 0; i < counted.size(); i++) {
            sum = sum.plus(counted.get(i).amount());
            boolean whole = terms.covers(sum, fine.amount());
            boolean half = !whole
                    && terms.covers(sum, discounted)
                    && !counted.get(i).day().isAfter(lastDay);
            if (whole || half) {
                return new Settlement(
                        counted.subList(0, i + 1),
                        half,
                        counted,
                        takenBack,
                        sum(counted),
                        half ? discounted : fine.amount());
            }
        }
        return new Settlement(List.of(), false, counted, takenBack, sum, fine.amount());
    }

    /// When it was settled.
    public Optional<Instant> settledAt() {
        return settledBy.isEmpty()
                ? Optional.empty()
                : Optional.of(settledBy.getLast().moment());
    }

    /// The day on which it was settled.
    public Optional<LocalDate> settledOn() {
        return settledBy.isEmpty()
                ? Optional.empty()
                : Optional.of(settledBy.getLast().day());
    }

    /// What is missing; nothing if it is settled.
    public Tenge rest() {
        return settledBy.isEmpty() ? due.minus(paid) : Tenge.ZERO;
    }

    /// What was paid beyond what settled it.
    public Tenge beyond() {
        return settledBy.isEmpty() || paid.compareTo(due) < 0 ? Tenge.ZERO : paid.minus(due);
    }

    /// Money that is taken back takes away the last payment of the same amount before it.
    private static List<Payment> standing(List<Payment> payments, List<Payment> takenBack) {
        List<Payment> standing = new ArrayList<>();
        for (Payment payment : payments.stream().sorted(Payment.ORDER).toList()) {
            if (payment.credit()) {
                standing.add(payment);
                continue;
            }
            for (int i = standing.size() - 1; i >= 0; i--) {
                if (standing.get(i).amount().equals(payment.amount())) {
                    takenBack.add(standing.remove(i));
                    takenBack.add(payment);
                    break;
                }
            }
        }
        return standing;
    }

    private static Tenge sum(List<Payment> payments) {
        return payments.stream().map(Payment::amount).reduce(Tenge.ZERO, Tenge::plus);
    }
}
