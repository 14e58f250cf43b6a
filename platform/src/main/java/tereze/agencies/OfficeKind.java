package tereze.agencies;

/// What an office is.
public enum OfficeKind {
    /// A department of an agency, where its officers sit.
    DEPARTMENT,
    /// A service centre, which people may come to for any agency's services.
    SERVICE_CENTRE
}
