package tereze.acts;

/// A quota allows no further item.
///
/// @param limit the name of the limit within the quota
/// @param most the number that it allows
public record QuotaReached(String limit, int most) {}
