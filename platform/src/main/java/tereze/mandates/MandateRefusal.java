package tereze.mandates;

/// Why a command to a mandate was not carried out. Nothing was written.
public sealed interface MandateRefusal {
    /// There is no such mandate, or it is not the caller's to end in this way: the two look the same.
    record Unknown() implements MandateRefusal {}

    /// It was revoked or declined, or its last day is over.
    record EndedBefore(MandateStatus status) implements MandateRefusal {}
}
