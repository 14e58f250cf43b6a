package planted.fines;

import planted.payments.RoundPayment;

/// A fine that refers to its payment. It is one half of a cycle of modules.
public record RoundFine(RoundPayment payment) {}
