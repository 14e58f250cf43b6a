package tereze.addresses;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Bin;
import tereze.acts.PersonId;

/// A share in premises: of a person, or of an organisation.
///
/// @param person null where an organisation owns
/// @param organisation null where a person owns
/// @param shareOf the share is `share / shareOf`: 1 of 1 for a sole owner
/// @param until the first day on which it no longer holds; null while it does
public record Ownership(
        UUID id,
        UUID premises,
        @Nullable PersonId person,
        @Nullable Bin organisation,
        int share,
        int shareOf,
        LocalDate since,
        @Nullable LocalDate until) {
    public Ownership {
        if ((person == null) == (organisation == null)) {
            throw new IllegalArgumentException("person, organisation: both or none (expected: one)");
        }
        if (share < 1 || share > shareOf) {
            throw new IllegalArgumentException(
                    "share: " + share + " of " + shareOf + " (expected: above 0, at most the whole)");
        }
    }

    public Owner owner() {
        if (person != null) {
            return new Owner.Person(person);
        } else if (organisation != null) {
            return new Owner.Organisation(organisation);
        }
        throw new IllegalStateException("an ownership without an owner");
    }

    /// Whether it held on a day.
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || day.isBefore(until));
    }
}
