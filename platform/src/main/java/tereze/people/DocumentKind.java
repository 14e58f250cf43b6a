package tereze.people;

/// What proves who somebody is.
public enum DocumentKind {
    IDENTITY_CARD,
    PASSPORT,
    BIRTH_CERTIFICATE,
    RESIDENCE_PERMIT
}
