package tereze.people;

/// Which century digits of an IIN are accepted where one is read from outside.
public enum IinPolicy {
    /// Those that are issued: 0 to 6.
    ISSUED,
    /// The demo's 7 and 8 besides, which nobody bears.
    ISSUED_AND_DEMO
}
