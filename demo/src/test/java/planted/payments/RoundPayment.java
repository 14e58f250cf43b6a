package planted.payments;

import java.util.List;
import planted.fines.RoundFine;

/// A payment that knows its fines.
public record RoundPayment(List<RoundFine> fines) {}
