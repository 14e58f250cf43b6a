package tereze.addresses;

/// The levels of the tree that the classifier names.
public enum PlaceLevel {
    /// A region, or a city of republican significance.
    REGION,
    /// A district of a region or of such a city, or a city of regional significance.
    DISTRICT,
    /// A city, a settlement, a village.
    LOCALITY
}
