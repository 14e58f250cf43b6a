package tereze.reconciliation.example;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import tereze.law.Tenge;

/// A payment, as every kind of file can write it.
///
/// @param text what the payer wrote
/// @param payer empty if nobody knows
/// @param receipt of a terminal, or the number of a document
/// @param structured whether a bank writes the text where it has a place for references
/// @param bank what only a bank writes
record ExamplePayment(
        Moment moment, Tenge amount, String text, String payer, String receipt, boolean structured, Bank bank) {

    /// What only a statement of a bank says.
    ///
    /// @param credit false if money is taken back
    /// @param marked whether the entry is marked as a reversal, which says nothing of its direction
    /// @param status of ISO 20022, such as `BOOK`
    record Bank(
            boolean credit, boolean marked, String status, Known known, LocalDate bookedOn, String currency, Ids ids) {

        /// As money that is taken back.
        Bank debit() {
            return new Bank(false, true, status, known, bookedOn, currency, ids);
        }

        Bank marked(boolean reversal) {
            return new Bank(credit, reversal, status, known, bookedOn, currency, ids);
        }

        Bank status(String other) {
            return new Bank(credit, marked, other, known, bookedOn, currency, ids);
        }

        Bank known(Known other, LocalDate booked) {
            return new Bank(credit, marked, status, other, booked, currency, ids);
        }

        Bank currency(String other) {
            return new Bank(credit, marked, status, known, bookedOn, other, ids);
        }

        Bank ids(Ids other) {
            return new Bank(credit, marked, status, known, bookedOn, currency, other);
        }
    }

    /// From what the moment of a payment is known.
    enum Known {
        ACCEPTANCE,
        TRANSACTION,
        /// The transaction is a day later, and does not count.
        ACCEPTANCE_BEFORE_TRANSACTION,
        BOOKING,
        NOTHING
    }

    /// The names that banks give to a payment; empty if there is none.
    record Ids(String servicer, String uetr, String transaction, String endToEnd) {
        static final Ids NONE = new Ids("", "", "", "");
    }

    ExamplePayment by(String other) {
        return new ExamplePayment(moment, amount, text, other, receipt, structured, bank);
    }

    ExamplePayment saying(String other) {
        return new ExamplePayment(moment, amount, other, payer, receipt, structured, bank);
    }

    ExamplePayment at(Moment other) {
        return new ExamplePayment(other, amount, text, payer, receipt, structured, bank);
    }

    ExamplePayment receipt(String other) {
        return new ExamplePayment(moment, amount, text, payer, other, structured, bank);
    }

    ExamplePayment inStructure() {
        return new ExamplePayment(moment, amount, text, payer, receipt, true, bank);
    }

    ExamplePayment bank(UnaryOperator<Bank> change) {
        return new ExamplePayment(moment, amount, text, payer, receipt, structured, change.apply(bank));
    }
}
