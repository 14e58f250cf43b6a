package tereze.reconciliation.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duckdb.DuckDBAppender;
import tereze.payments.AccountChain.Filed;
import tereze.payments.BankStatement;
import tereze.payments.StatementKind;
import tereze.payments.Transaction;
import tereze.reconciliation.Evidence;
import tereze.reconciliation.Fine;
import tereze.reconciliation.Handover;
import tereze.reconciliation.Payment;
import tereze.reconciliation.Rejection;
import tereze.reconciliation.reading.Register;
import tereze.reconciliation.reading.ReportedPayment;
import tereze.reconciliation.rules.KeyHash;
import tereze.reconciliation.rules.ReferenceText;

/// Puts what files contain into the database.
final class LoadingRegister implements Register, AutoCloseable {
    private final DuckDBAppender fines;
    private final DuckDBAppender handovers;
    private final DuckDBAppender payments;
    private final DuckDBAppender bank;
    private final DuckDBAppender names;
    private final DuckDBAppender rejections;
    private final NumberIndex numbers;
    private final List<Filed> statements = new ArrayList<>();

    private int file;
    private long payment;
    private long rejection;

    /// @param numbers the fines that payments may name; none while fines are loaded
    LoadingRegister(WorkDatabase database, NumberIndex numbers) throws SQLException {
        this.numbers = numbers;
        fines = database.append("fine_row");
        handovers = database.append("handover_row");
        payments = database.append("payment");
        bank = database.append("bank");
        names = database.append("name");
        rejections = database.append("rejection");
    }

    /// What comes next is from this file.
    ///
    /// @param ordinal the file's place among all
    void begin(int ordinal) {
        file = ordinal;
    }

    /// The statements that were read to their end.
    List<Filed> statements() {
        return List.copyOf(statements);
    }

    @Override
    public void fine(Fine fine, Evidence place) {
        String key = ReferenceText.key(fine.number());
        add(() -> fines.beginRow()
                .append(file)
                .append(place.place())
                .append(fine.number())
                .append(key)
                .append(KeyHash.of(key))
                .append(fine.iin())
                .append(fine.amount().tiyn())
                .append((int) fine.issuedOn().toEpochDay())
                .append((int) fine.deadline().toEpochDay())
                .endRow());
    }

    @Override
    public void handover(String number, Handover handover, Evidence place) {
        String key = ReferenceText.key(number);
        add(() -> handovers
                .beginRow()
                .append(file)
                .append(place.place())
                .append(number)
                .append(key)
                .append(KeyHash.of(key))
                .append((int) handover.on().toEpochDay())
                .append(handover.bailiff())
                .endRow());
    }

    @Override
    public void payment(ReportedPayment reported) {
        long id = ++payment;
        Payment one = reported.payment();
        Transaction transaction = reported.bank();
        add(() -> payments.beginRow()
                .append(id)
                .append(file)
                .append(one.evidence().place())
                .append(one.evidence().entry())
                .append(one.evidence().transaction())
                .append(Rows.micros(one.moment()))
                .append((int) one.day().toEpochDay())
                .append(one.byBooking())
                .append(one.amount().tiyn())
                .append(one.credit())
                .append(one.booked())
                .append(one.payer())
                .append(reported.reference())
                .append(reported.receipt())
                .append(transaction == null ? likeness(reported) : 0)
                .endRow());
        if (transaction != null) {
            add(() -> bank(id, one, transaction));
        }
        ReferenceText.of(reported.reference()).keys(numbers::hasLength).forEach(key -> {
            long hash = KeyHash.of(key);
            if (numbers.mayHave(hash)) {
                add(() -> names.beginRow().append(id).append(key).append(hash).endRow());
            }
        });
    }

    private void bank(long id, Payment one, Transaction transaction) throws SQLException {
        Transaction.Identifiers identifiers = transaction.identifiers();
        LocalDate bookedOn = Objects.requireNonNullElse(transaction.times().bookedOn(), one.day());
        bank.beginRow()
                .append(id)
                .append(transaction.source().kind().name())
                .append(transaction.source().account())
                .append((int) bookedOn.toEpochDay())
                .append(identifiers.servicer())
                .append(identifiers.uetr())
                .append(identifiers.transaction())
                .append(identifiers.endToEnd())
                .endRow();
    }

    /// The same number for rows that are equal in all fields, and never zero.
    private static long likeness(ReportedPayment reported) {
        Payment one = reported.payment();
        return KeyHash.of(String.join(
                        "\t",
                        one.moment().toString(),
                        one.amount().toString(),
                        reported.reference(),
                        one.payer(),
                        reported.receipt()))
                | 1;
    }

    @Override
    public void statement(String name, BankStatement statement) {
        // Only statements of days follow one another, and there may be a notification for each payment.
        if (statement.kind() == StatementKind.STATEMENT) {
            statements.add(new Filed(name, statement));
        }
    }

    @Override
    public void rejected(Rejection rejected) {
        add(() -> rejections
                .beginRow()
                .append(file)
                .append(++rejection)
                .append(rejected.place())
                .append(rejected.reason().code())
                .append(rejected.detail())
                .endRow());
    }

    private interface Addition {
        void run() throws SQLException;
    }

    private static void add(Addition addition) {
        try {
            addition.run();
        } catch (SQLException e) {
            throw new LoadFailed(e);
        }
    }

    @Override
    public void close() throws SQLException {
        for (DuckDBAppender appender : List.of(fines, handovers, payments, bank, names, rejections)) {
            appender.close();
        }
    }
}
