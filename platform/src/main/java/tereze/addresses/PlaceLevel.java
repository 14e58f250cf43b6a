package tereze.addresses;

/// The levels of the KATO classifier.
public enum PlaceLevel {
    /// A region, or a city of republican significance.
    REGION,
    /// A district of a region or of a city of republican significance, or a city of regional significance.
    DISTRICT,
    /// A city, town or village.
    LOCALITY
}
