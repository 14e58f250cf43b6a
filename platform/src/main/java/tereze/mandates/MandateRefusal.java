package tereze.mandates;

/// Why a command to a mandate is refused. Nothing is written.
public sealed interface MandateRefusal {
    /// There is no such mandate, or the caller may not end it in this way. Both cases look the same.
    record Unknown() implements MandateRefusal {}

    /// It was revoked or declined, or its last day has passed.
    record EndedBefore(MandateStatus status) implements MandateRefusal {}
}
