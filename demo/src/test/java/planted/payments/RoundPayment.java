package planted.payments;

import java.util.List;
import planted.fines.RoundFine;

/// A payment that refers to its fines. It is the other half of the cycle.
public record RoundPayment(List<RoundFine> fines) {}
