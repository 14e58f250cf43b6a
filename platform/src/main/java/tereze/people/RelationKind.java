package tereze.people;

/// Kinds of relations.
public enum RelationKind {
    /// The person is a parent of the other.
    PARENT,
    /// The person is the guardian of the other, the ward.
    GUARDIAN,
    /// The two are married. Recorded once, with either of them first.
    MARRIAGE
}
