package tereze.reconciliation;

import tereze.payments.Hole;

/// A statement is missing between two others of an account.
///
/// @param account empty if the bank named none
/// @param currency empty if the bank named none
public record AccountHole(String account, String currency, Hole hole) {}
