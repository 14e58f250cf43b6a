package tereze.mandates;

/// The status of a mandate at a moment.
public enum MandateStatus {
    STANDING,
    REVOKED,
    DECLINED,
    /// Its last day has passed.
    OVER
}
