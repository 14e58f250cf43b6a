package tereze.reconciliation.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tereze.law.Tenge;
import tereze.reconciliation.Evidence;
import tereze.reconciliation.Fine;
import tereze.reconciliation.Payment;

/// Reads payments and fines from rows.
final class PaymentRows {
    static final String FINE = "f.id, f.number, f.iin, f.amount, f.issued, f.deadline";

    private final List<String> files;

    /// @param files the names of the files, by their places among all
    PaymentRows(List<String> files) {
        this.files = List.copyOf(files);
    }

    /// A payment in the rows of a query.
    ///
    /// @param id in the table of payments
    record Numbered(long id, Payment payment) {}

    /// Reads the columns of [Tables#columns].
    Numbered payment(Rows rows) throws SQLException {
        long id = rows.number();
        Evidence evidence = new Evidence(files.get(rows.integer()), rows.number(), rows.integer(), rows.integer());
        Instant moment = rows.moment();
        LocalDate day = rows.day();
        boolean byBooking = rows.truth();
        Tenge amount = rows.amount();
        boolean credit = rows.truth();
        boolean booked = rows.truth();
        return new Numbered(id, new Payment(moment, day, byBooking, amount, credit, booked, rows.text(), evidence));
    }

    /// A fine in the rows of a query.
    ///
    /// @param id its place among all fines, by their numbers
    record NumberedFine(long id, Fine fine) {}

    /// Reads the columns of [#FINE].
    static NumberedFine fine(Rows rows) throws SQLException {
        long id = rows.number();
        return new NumberedFine(id, new Fine(rows.text(), rows.text(), rows.amount(), rows.day(), rows.day()));
    }
}
