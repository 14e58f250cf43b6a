package tereze.exchange;

import java.time.Instant;

/// Why an [AskPerson] is refused. Nothing was written.
public sealed interface AskRefusal {
    /// State bodies ask the register, on a legal ground.
    record NotPrivate() implements AskRefusal {}

    /// The organisation has asked as often as it may within an hour.
    ///
    /// @param again from when it may ask
    record TooOften(Instant again) implements AskRefusal {}

    /// No purpose was named.
    record PurposeMissing() implements AskRefusal {}
}
