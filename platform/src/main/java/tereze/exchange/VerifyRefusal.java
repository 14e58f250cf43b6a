package tereze.exchange;

/// Why a [VerifyAddress] is refused. Nothing was read or written.
public sealed interface VerifyRefusal {
    /// No purpose was named.
    record PurposeMissing() implements VerifyRefusal {}

    /// No ground was named.
    record GroundMissing() implements VerifyRefusal {}

    /// This agency may not ask for this purpose on this ground.
    record GroundNotAllowed() implements VerifyRefusal {}
}
