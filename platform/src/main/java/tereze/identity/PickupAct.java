package tereze.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Act;
import tereze.acts.Kind;
import tereze.acts.Subject;

/// The acts of a document that is collected.
public sealed interface PickupAct extends Act {
    /// A document was ordered.
    ///
    /// @param kase the case that it rests on
    @Kind(value = "identity.document-ordered/1", number = 2_100)
    record Ordered(Subject<Place> person, UUID kase, Instant at) implements PickupAct {}

    /// It can be collected.
    ///
    /// @param on the day of the message
    @Kind(value = "identity.document-ready/1", number = 2_101)
    record Ready(Subject<Announced> person, LocalDate on) implements PickupAct {}

    /// What can be collected.
    record Announced(IssuedKind kind) {}

    /// @param document in the register of people
    /// @param ready the first day on which it can be collected
    /// @param office where; null if the person is registered nowhere
    record Place(UUID document, LocalDate ready, @Nullable UUID office) {}
}
