package tereze.releases;

/// As what a person signs for a release. Two different persons sign, one in each role.
public enum SignerRole {
    /// For the agency that owns the service.
    OWNER,
    /// For the platform.
    OPERATOR
}
