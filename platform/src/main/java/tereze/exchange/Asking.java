package tereze.exchange;

import java.time.Instant;
import java.util.UUID;

/// What came of an [AskPerson].
public sealed interface Asking {
    /// It was taken down: so it is for every IIN, whether or not the register knows the person.
    ///
    /// @param receipt the id of the act
    /// @param until exclusive: from this moment nobody can let it be answered
    record Asked(UUID request, UUID receipt, Instant until) implements Asking {}

    /// State bodies ask the register, on a legal ground.
    record NotPrivate() implements Asking {}

    /// The organisation has asked as often as it may within an hour.
    ///
    /// @param again from when it may ask
    record TooOften(Instant again) implements Asking {}

    /// No purpose was named.
    record PurposeMissing() implements Asking {}
}
