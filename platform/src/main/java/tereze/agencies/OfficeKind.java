package tereze.agencies;

/// Kinds of offices.
public enum OfficeKind {
    /// A department of an agency, with its officers.
    DEPARTMENT,
    /// A service centre, which serves people for any agency.
    SERVICE_CENTRE
}
