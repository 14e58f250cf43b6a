package tereze.reconciliation.example;

import java.time.LocalDate;
import tereze.law.Tenge;

/// A fine that nobody got.
record ExampleFine(String number, String iin, Tenge amount, LocalDate issuedOn, LocalDate deadline) {
    private static final int DAYS_OF_THE_DISCOUNT = 7;

    /// What settles it in time: the half, up to the next tiyn.
    Tenge half() {
        return new Tenge((amount.tiyn() + 1) / 2);
    }

    /// The last day on which the half is enough.
    LocalDate lastDayOfHalf() {
        return issuedOn.plusDays(DAYS_OF_THE_DISCOUNT);
    }

    ExampleFine withAmount(Tenge other) {
        return new ExampleFine(number, iin, other, issuedOn, deadline);
    }

    ExampleFine withIin(String other) {
        return new ExampleFine(number, other, amount, issuedOn, deadline);
    }

    ExampleFine withNumber(String other) {
        return new ExampleFine(other, iin, amount, issuedOn, deadline);
    }

    ExampleFine withDays(LocalDate issued, LocalDate last) {
        return new ExampleFine(number, iin, amount, issued, last);
    }
}
