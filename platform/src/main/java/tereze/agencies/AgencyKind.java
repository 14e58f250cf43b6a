package tereze.agencies;

/// Whether an organisation that asks is of the state.
public enum AgencyKind {
    PUBLIC,
    PRIVATE
}
