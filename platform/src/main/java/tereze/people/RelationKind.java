package tereze.people;

/// How one person stands to another.
public enum RelationKind {
    /// The person is a parent of the other.
    PARENT,
    /// The person is the guardian of the other, the ward.
    GUARDIAN,
    /// The two are married; it is recorded once, from either side.
    MARRIAGE
}
