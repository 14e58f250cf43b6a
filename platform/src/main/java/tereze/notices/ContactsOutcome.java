package tereze.notices;

import java.time.Instant;
import java.util.UUID;

/// What came of choosing contacts.
public sealed interface ContactsOutcome {
    /// They stand.
    ///
    /// @param receipt the id of the act
    record Chosen(Contacts contacts, UUID receipt) implements ContactsOutcome {}

    /// They cannot be told so.
    sealed interface Refusal extends ContactsOutcome {}

    /// E-mail is wished for without an address.
    record NoEmail() implements Refusal {}

    /// They were changed too often within a day.
    ///
    /// @param again from when they may be
    record TooOften(Instant again) implements Refusal {}

    /// SMS are wished for without a number, and the register knows none.
    record NoPhone() implements Refusal {}
}
