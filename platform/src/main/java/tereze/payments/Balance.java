package tereze.payments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A balance that a statement reports.
///
/// @param money below zero if the account is overdrawn
/// @param day null if the bank wrote none that can be read
public record Balance(Money money, @Nullable LocalDate day) {}
