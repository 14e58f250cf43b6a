package tereze.addresses;

/// The two ways of being registered somewhere.
public enum RegistrationKind {
    PERMANENT,
    TEMPORARY
}
