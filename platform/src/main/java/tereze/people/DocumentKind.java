package tereze.people;

/// Kinds of identity documents.
public enum DocumentKind {
    IDENTITY_CARD,
    PASSPORT,
    BIRTH_CERTIFICATE,
    RESIDENCE_PERMIT
}
