package tereze.reconciliation.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tereze.law.Tenge;
import tereze.payments.BankStatement;
import tereze.payments.BankTime;
import tereze.payments.Fault;
import tereze.payments.InputFile;
import tereze.payments.Money;
import tereze.payments.StatementReader;
import tereze.payments.StatementVisitor;
import tereze.payments.Transaction;
import tereze.payments.WrittenIin;
import tereze.reconciliation.Evidence;
import tereze.reconciliation.Fine;
import tereze.reconciliation.Handover;
import tereze.reconciliation.Payment;
import tereze.reconciliation.Rejection.Reason;

/// Reads the files of a reconciliation: fines, hand-overs, and payments of every kind.
public final class AgencyFiles {
    private static final List<String> FINE = List.of("number", "iin", "amount", "issued_on", "deadline");
    private static final List<String> HANDOVER = List.of("number", "handed_over_at", "bailiff");
    private static final List<String> PAYMENT = List.of("paid_at", "amount", "reference", "payer_iin", "receipt");
    private static final List<String> PAYMENT_NEEDS = List.of("paid_at", "amount", "reference");
    private static final int FIRST = 4 << 10;

    private final Columns columns;
    private final BankTime time;
    private final Values values;
    private final Register register;

    /// @param time the country's
    public AgencyFiles(Columns columns, BankTime time, Register register) {
        this.columns = columns;
        this.time = time;
        this.values = new Values(time);
        this.register = register;
    }

    /// Reads a file of fines.
    public ReadFile fines(InputFile file) throws IOException {
        FileCount count = new FileCount(file.name(), register);
        return new CsvFile(file, count).read(columns, FINE, FINE, cells -> {
            Fine fine = new Fine(
                    Values.number(cells.get("number")),
                    WrittenIin.read(cells.get("iin")),
                    values.amount(cells.get("amount")),
                    values.day(cells.get("issued_on")),
                    values.day(cells.get("deadline")));
            register.fine(fine, place(file, cells));
            count.taken(fine.issuedOn());
        });
    }

    /// Reads a file of hand-overs.
    public ReadFile handovers(InputFile file) throws IOException {
        FileCount count = new FileCount(file.name(), register);
        return new CsvFile(file, count).read(columns, HANDOVER, HANDOVER, cells -> {
            Handover handover = new Handover(values.day(cells.get("handed_over_at")), cells.get("bailiff"));
            register.handover(Values.number(cells.get("number")), handover, place(file, cells));
            count.taken(handover.on());
        });
    }

    /// Reads a file of payments: a statement of a bank, the text that banks' programs exchange, or CSV of a terminal.
    public ReadFile payments(InputFile file) throws IOException {
        FileCount count = new FileCount(file.name(), register);
        String first = beginning(file);
        if (first.startsWith("<")) {
            return statement(file, count);
        }
        return first.startsWith(BankExchange.HEADING)
                ? new BankExchange(file, values, register, count).read()
                : terminal(file, count);
    }

    private ReadFile terminal(InputFile file, FileCount count) throws IOException {
        return new CsvFile(file, count).read(columns, PAYMENT, PAYMENT_NEEDS, cells -> {
            Values.When when = values.when(cells.get("paid_at"));
            Tenge amount = values.amount(cells.get("amount"));
            String payer = WrittenIin.read(cells.get("payer_iin"));
            register.payment(new ReportedPayment(
                    new Payment(when.moment(), when.day(), false, amount, true, true, payer, place(file, cells)),
                    cells.get("reference"),
                    cells.get("receipt"),
                    null));
            count.taken(when.day());
        });
    }

    private ReadFile statement(InputFile file, FileCount count) throws IOException {
        StatementVisitor visitor = new StatementVisitor() {
            @Override
            public void transaction(Transaction transaction) {
                count.row();
                Evidence place = new Evidence(
                        file.name(), transaction.source().statement(), transaction.entry(), transaction.number());
                try {
                    ReportedPayment payment = reported(transaction, place);
                    register.payment(payment);
                    count.taken(payment.payment().day());
                } catch (WrongValue wrong) {
                    count.rejected(place.within(), wrong.reason(), wrong.detail());
                }
            }

            @Override
            public void statement(BankStatement statement) {
                register.statement(file.name(), statement);
            }

            @Override
            public void fault(Fault fault) {
                // Of an entry without an amount, each payment that has none either is rejected itself.
                if (fault.reason() == Fault.Reason.BALANCE) {
                    count.rejected(fault.line(), reason(fault), fault.detail());
                }
            }
        };
        try (InputStream in = file.open()) {
            new StatementReader(time)
                    .read(in, visitor)
                    .ifPresent(fault -> count.damaged(fault.line(), reason(fault), fault.detail()));
        }
        return count.result("camt", "", "");
    }

    private ReportedPayment reported(Transaction transaction, Evidence evidence) throws WrongValue {
        if (transaction.money() == null) {
            throw new WrongValue(Reason.AMOUNT, Money.fault(transaction.written(), "a payment"));
        }
        if (!transaction.money().currency().equals("KZT")) {
            throw new WrongValue(Reason.CURRENCY, transaction.money().currency() + " (expected: KZT)");
        }
        Transaction.Times times = transaction.times();
        boolean byBooking = times.moment() == null;
        if (byBooking && times.bookedOn() == null) {
            throw new WrongValue(Reason.DAY, "neither a moment nor a day of booking");
        }
        Values.When when = byBooking
                ? values.on(Objects.requireNonNull(times.bookedOn()))
                : values.at(Objects.requireNonNull(times.moment()));
        return new ReportedPayment(
                new Payment(
                        values.moment(when, transaction.credit()),
                        when.day(),
                        byBooking,
                        values.amount(transaction.money().amount()),
                        transaction.credit(),
                        transaction.booked(),
                        transaction.payer(),
                        evidence),
                String.join(" ", transaction.texts()),
                "",
                transaction);
    }

    private static Reason reason(Fault fault) {
        return switch (fault.reason()) {
            case UNREADABLE, XML, DTD, NO_STATEMENT -> Reason.XML;
            case ENCODING -> Reason.ENCODING;
            case TOO_DEEP, TOO_LONG -> Reason.TOO_LONG;
            case AMOUNT, BALANCE -> Reason.AMOUNT;
        };
    }

    /// The first visible signs of a file, whatever its encoding: only ASCII matters.
    private static String beginning(InputFile file) throws IOException {
        try (InputStream in = file.open()) {
            StringBuilder signs = new StringBuilder();
            for (byte one : DecodedFile.readable(in, FIRST)) {
                if (one > ' ') {
                    signs.append((char) one);
                }
            }
            return signs.toString().toLowerCase(Locale.ROOT);
        }
    }

    private static Evidence place(InputFile file, CsvFile.Cells cells) {
        return Evidence.line(file.name(), cells.line());
    }
}
