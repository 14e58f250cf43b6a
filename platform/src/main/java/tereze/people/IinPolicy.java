package tereze.people;

/// The century digits that are accepted in an IIN from outside.
public enum IinPolicy {
    /// The digits in use: 0 to 6.
    ISSUED,
    /// Also 7 and 8, which only synthetic people have.
    ISSUED_AND_DEMO
}
