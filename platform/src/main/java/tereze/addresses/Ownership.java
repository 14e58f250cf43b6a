package tereze.addresses;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Bin;
import tereze.acts.PersonId;

/// A share in premises, held by a person or an organisation.
///
/// @param person null if an organisation is the owner
/// @param organisation null if a person is the owner
/// @param shareOf the share is `share / shareOf`, for example 1 / 1 for a sole owner
/// @param until the first day on which it is no longer valid; null while it is open-ended
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

    /// Whether the share is valid on a day.
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || day.isBefore(until));
    }
}
