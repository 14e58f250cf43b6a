package tereze.identity;

import java.time.LocalDate;
import java.util.UUID;
import tereze.acts.Act;
import tereze.acts.Kind;
import tereze.acts.Subject;

/// Acts about documents that expire.
public sealed interface ExpiryAct extends Act {
    /// The holder was reminded that a document will expire.
    @Kind(value = "identity.expiry-reminded/1", number = 2_102)
    record Reminded(Subject<Reminder> person) implements ExpiryAct {}

    /// @param document in the register of people
    /// @param day for which the reminder is
    /// @param lastDay on which the document is valid
    record Reminder(UUID document, IssuedKind kind, LocalDate day, LocalDate lastDay) {}
}
