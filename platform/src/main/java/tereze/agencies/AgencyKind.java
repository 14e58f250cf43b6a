package tereze.agencies;

/// Whether an organisation is a state body.
public enum AgencyKind {
    PUBLIC,
    PRIVATE
}
