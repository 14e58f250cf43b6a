package tereze.addresses;

/// The two kinds of registration.
public enum RegistrationKind {
    PERMANENT,
    TEMPORARY
}
