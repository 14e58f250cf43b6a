package tereze.mandates;

import java.time.LocalDate;

/// Why a [GiveMandate] is refused. None of these tells whether the register knows the representative.
public sealed interface GiveMandateRefusal {
    /// Nobody needs a mandate from themselves.
    record ToOneself() implements GiveMandateRefusal {}

    /// A minor, or somebody whom a court found incapable, cannot give one by their word alone.
    record CannotGive() implements GiveMandateRefusal {}

    /// It names a service that there is not, or none.
    record NoSuchService() implements GiveMandateRefusal {}

    /// Its last day is before today, or later than the law allows.
    ///
    /// @param latest the last day that is allowed
    record LastDayOutOfRange(LocalDate latest) implements GiveMandateRefusal {}

    /// So many of the giver's stand already, or were given lately.
    record TooMany(int most) implements GiveMandateRefusal {}
}
