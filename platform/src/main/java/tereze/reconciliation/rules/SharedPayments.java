package tereze.reconciliation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import tereze.law.Tenge;
import tereze.reconciliation.Fine;
import tereze.reconciliation.Payment;
import tereze.reconciliation.Terms;

/// Payments whose reference names several fines. Such a payment is shared out if it is what is due on all of them
/// together: the discounted sums where they are in time, or the whole ones. Otherwise nobody knows what it was for.
public final class SharedPayments {
    private final Terms terms;
    private final Function<Fine, LocalDate> lastDay;

    /// @param lastDay of the discount of a fine
    public SharedPayments(Terms terms, Function<Fine, LocalDate> lastDay) {
        this.terms = terms;
        this.lastDay = lastDay;
    }

    /// A fine that shared payments name.
    ///
    /// @param id any number of the caller's
    /// @param payments booked ones that name it alone
    public record Named(long id, Fine fine, List<Payment> payments) {
        public Named {
            payments = List.copyOf(payments);
        }
    }

    /// A booked payment that names several fines.
    ///
    /// @param fines their ids
    public record Shared(Payment payment, List<Long> fines) {
        public Shared {
            fines = fines.stream().sorted().toList();
        }
    }

    /// The part of a payment that is for one fine.
    public record Part(long fine, Payment payment) {}

    /// @param undecided payments of which nobody knows what they were for
    public record Result(List<Part> parts, List<Shared> undecided) {}

    /// Shares out payments, in the order of their moments.
    public Result shareOut(List<Named> named, List<Shared> payments) {
        Map<Long, Fine> fines = new HashMap<>();
        Map<Long, List<Payment>> booked = new HashMap<>();
        for (Named one : named) {
            fines.put(one.id(), one.fine());
            booked.put(one.id(), new ArrayList<>(one.payments()));
        }
        List<Part> all = new ArrayList<>();
        List<Shared> undecided = new ArrayList<>();
        List<Shared> before = new ArrayList<>();
        for (Shared shared : payments.stream()
                .sorted(Comparator.comparing(Shared::payment, Payment.ORDER))
                .toList()) {
            List<Part> parts =
                    shared.payment().credit() ? parts(shared, fines, booked) : takenBack(shared, before, all);
            if (parts.isEmpty() && shared.payment().credit()) {
                undecided.add(shared);
            } else if (!parts.isEmpty()) {
                before.add(shared);
            }
            parts.forEach(part -> booked.computeIfAbsent(part.fine(), none -> new ArrayList<>())
                    .add(part.payment()));
            all.addAll(parts);
        }
        return new Result(all, undecided);
    }

    private List<Part> parts(Shared shared, Map<Long, Fine> fines, Map<Long, List<Payment>> booked) {
        for (boolean discounted : new boolean[] {true, false}) {
            Map<Long, Tenge> due = new HashMap<>();
            Tenge sum = Tenge.ZERO;
            for (long id : shared.fines()) {
                Fine fine = Objects.requireNonNull(fines.get(id));
                Tenge one = due(fine, booked.getOrDefault(id, List.of()), shared.payment(), discounted);
                due.put(id, one);
                sum = sum.plus(one);
            }
            Tenge paid = shared.payment().amount();
            if (paid.compareTo(sum) <= 0 && terms.covers(paid, sum)) {
                return parts(shared, due, sum.minus(paid));
            }
        }
        return List.of();
    }

    /// What was due on a fine just before a payment.
    private Tenge due(Fine fine, List<Payment> booked, Payment payment, boolean discounted) {
        LocalDate last = lastDay.apply(fine);
        List<Payment> before = booked.stream()
                .filter(other -> Payment.ORDER.compare(other, payment) < 0)
                .toList();
        Settlement settlement = Settlement.of(fine, before, last, terms);
        if (!settlement.settledBy().isEmpty()) {
            return Tenge.ZERO;
        }
        boolean half = discounted && !payment.day().isAfter(last);
        Tenge whole = half ? terms.discounted(fine.amount()) : fine.amount();
        Tenge rest = whole.minus(settlement.paid());
        return rest.isNegative() ? Tenge.ZERO : rest;
    }

    /// @param missing what the payment is short of, within the tolerance: the last fine of all gets so much less
    private static List<Part> parts(Shared shared, Map<Long, Tenge> due, Tenge missing) {
        List<Part> parts = new ArrayList<>();
        Tenge left = missing;
        for (long id : shared.fines().reversed()) {
            Tenge whole = due.getOrDefault(id, Tenge.ZERO);
            Tenge less = left.compareTo(whole) < 0 ? left : whole;
            left = left.minus(less);
            if (whole.compareTo(less) > 0) {
                parts.add(new Part(id, shared.payment().of(whole.minus(less))));
            }
        }
        return parts;
    }

    /// The parts of the last payment before it of the same amount and for the same fines.
    private static List<Part> takenBack(Shared shared, List<Shared> before, List<Part> all) {
        Optional<Payment> last = before.reversed().stream()
                .filter(other -> other.payment().credit()
                        && other.fines().equals(shared.fines())
                        && other.payment().amount().equals(shared.payment().amount()))
                .map(Shared::payment)
                .findFirst();
        if (last.isEmpty()) {
            return List.of();
        }
        return all.stream()
                .filter(part -> part.payment().evidence().equals(last.get().evidence()))
                .map(part ->
                        new Part(part.fine(), shared.payment().of(part.payment().amount())))
                .toList();
    }
}
