package tereze.reconciliation;

import java.time.LocalDate;

/// A fine was handed to a bailiff.
///
/// @param on the day; a payment on this day came before it
public record Handover(LocalDate on, String bailiff) {}
