package tereze.reconciliation;

import java.time.LocalDate;
import tereze.law.Tenge;

/// A fine, as its agency's register has it.
///
/// @param number as it is written there
/// @param iin of the person who was fined; empty if it is not known
/// @param issuedOn from which day the time of the discount runs
/// @param deadline the last day on which a payment is in time
public record Fine(String number, String iin, Tenge amount, LocalDate issuedOn, LocalDate deadline) {}
