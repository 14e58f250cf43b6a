package tereze.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;

/// A document that its holder collects.
///
/// @param kase the granted case that it rests on
/// @param document in the register of people
/// @param ready the first day on which it can be collected, and on which it is valid
/// @param office the id of the office where it is collected; null if the holder is registered nowhere
/// @param announced the day on which the holder was told that it is ready; null before
public record Pickup(
        UUID id,
        UUID kase,
        PersonId person,
        UUID document,
        LocalDate ready,
        @Nullable UUID office,
        Instant at,
        @Nullable LocalDate announced) {
    /// A copy whose holder was told that it can be collected.
    public Pickup announcedOn(LocalDate day) {
        return new Pickup(id, kase, person, document, ready, office, at, day);
    }
}
