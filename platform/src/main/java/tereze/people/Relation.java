package tereze.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;

/// A relation between two people.
///
/// @param person the parent, the guardian, or one of the spouses
/// @param other the child, the ward, or the other spouse
/// @param until the first day on which it is no longer valid; null while it is valid
public record Relation(
        UUID id,
        PersonId person,
        PersonId other,
        RelationKind kind,
        LocalDate since,
        @Nullable LocalDate until) {
    public Relation {
        if (person.equals(other)) {
            throw new IllegalArgumentException("other: the person (expected: somebody else)");
        }
    }

    /// Whether the relation is valid on a day.
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || day.isBefore(until));
    }
}
