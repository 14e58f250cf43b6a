package tereze.documents;

/// The public answer to a check of a document. It contains no date and no reason: they would reveal the date of a
/// move to anybody with an old copy.
public enum CheckResult {
    /// The document is genuine and valid today.
    HOLDS,

    /// The document is genuine, but not valid today, or its holder is protected.
    HOLDS_NOT,

    /// No document with this code was made here.
    UNKNOWN
}
