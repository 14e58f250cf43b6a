package planted.fines;

import planted.payments.RoundPayment;

/// A fine that knows its payment.
public record RoundFine(RoundPayment payment) {}
