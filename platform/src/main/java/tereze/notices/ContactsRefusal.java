package tereze.notices;

import java.time.Instant;

/// Why a change of contacts is refused. Nothing is written.
public sealed interface ContactsRefusal {
    /// E-mail is chosen without an address.
    record NoEmail() implements ContactsRefusal {}

    /// They were changed too often within a day.
    ///
    /// @param again when they may be changed again
    record TooOften(Instant again) implements ContactsRefusal {}

    /// SMS is chosen without a number, and the register contains none.
    record NoPhone() implements ContactsRefusal {}
}
