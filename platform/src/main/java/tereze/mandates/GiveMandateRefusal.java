package tereze.mandates;

import java.time.LocalDate;

/// Why a [GiveMandate] is refused. No refusal reveals whether the register contains the representative.
public sealed interface GiveMandateRefusal {
    /// The representative is the giver.
    record ToOneself() implements GiveMandateRefusal {}

    /// A minor, or a person whom a court found incapable, cannot give one.
    record CannotGive() implements GiveMandateRefusal {}

    /// It names no service, or one that does not exist.
    record NoSuchService() implements GiveMandateRefusal {}

    /// Its last day is before today, or later than the law allows.
    ///
    /// @param today the earliest allowed last day
    /// @param latest the latest allowed last day
    record LastDayOutOfRange(LocalDate today, LocalDate latest) implements GiveMandateRefusal {}

    /// The giver has reached the limit of active and recent mandates.
    record TooMany(int most) implements GiveMandateRefusal {}
}
