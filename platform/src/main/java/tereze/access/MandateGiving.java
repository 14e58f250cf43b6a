package tereze.access;

import java.time.LocalDate;
import java.util.UUID;

/// What came of a [GiveMandate]. Whether the register knows the representative, it does not tell.
public sealed interface MandateGiving {
    /// It was given: so it is for every IIN of somebody else.
    ///
    /// @param receipt the id of the act
    record Given(UUID mandate, UUID receipt, LocalDate lastDay) implements MandateGiving {}

    /// Nobody needs a mandate from themselves.
    record ToOneself() implements MandateGiving {}

    /// A minor, or somebody whom a court found incapable, cannot give one by their word alone.
    record CannotGive() implements MandateGiving {}

    /// It names a service that there is not, or none.
    record NoSuchService() implements MandateGiving {}

    /// Its last day is before today, or later than the law allows.
    ///
    /// @param latest the last day that is allowed
    record LastDayOutOfRange(LocalDate latest) implements MandateGiving {}

    /// So many of the giver's stand already, or were given lately.
    record TooMany(int most) implements MandateGiving {}
}
