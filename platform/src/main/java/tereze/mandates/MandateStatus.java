package tereze.mandates;

/// How a mandate stands at a moment.
public enum MandateStatus {
    STANDING,
    REVOKED,
    DECLINED,
    /// Its last day has passed.
    OVER
}
