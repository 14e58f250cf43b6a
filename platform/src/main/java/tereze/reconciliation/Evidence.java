package tereze.reconciliation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Where a payment is written: `file:line`, or `file#statement.entry.transaction`. All are counted from 1.
///
/// @param place the line; in a statement of a bank the number of the statement
/// @param entry 0 in a file that has lines
/// @param transaction 0 in a file that has lines
public record Evidence(String file, long place, int entry, int transaction) implements Comparable<Evidence> {
    private static final Comparator<Evidence> ORDER = Comparator.comparing(Evidence::file)
            .thenComparingLong(Evidence::place)
            .thenComparingInt(Evidence::entry)
            .thenComparingInt(Evidence::transaction);

    /// A line of a file.
    public static Evidence line(String file, long line) {
        return new Evidence(file, line, 0, 0);
    }

    /// The places of payments, joined by `;`.
    public static String joined(List<Payment> payments) {
        return switch (payments.size()) {
            case 0 -> "";
            case 1 -> payments.getFirst().evidence().toString();
            default ->
                payments.stream().map(payment -> payment.evidence().toString()).collect(Collectors.joining(";"));
        };
    }

    /// The place within the file: `12`, or `1.2.3`.
    public String within() {
        return entry == 0 ? Long.toString(place) : place + "." + entry + "." + transaction;
    }

    @Override
    public int compareTo(Evidence other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + (entry == 0 ? ':' : '#') + within();
    }
}
