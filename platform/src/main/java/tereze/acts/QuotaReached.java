package tereze.acts;

/// One more would be more than a quota allows.
///
/// @param limit which limit of the quota, by its name
/// @param most how many it allows
public record QuotaReached(String limit, int most) {}
