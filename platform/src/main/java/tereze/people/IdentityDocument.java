package tereze.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;

/// An identity document.
///
/// @param expires the last valid day; null if it does not expire
/// @param annulled the first day on which it is no longer valid because it was lost, replaced or revoked; null
///     otherwise
public record IdentityDocument(
        UUID id,
        PersonId person,
        DocumentKind kind,
        String number,
        String issuer,
        LocalDate issued,
        @Nullable LocalDate expires,
        @Nullable LocalDate annulled) {
    /// Whether the document is valid on a day.
    public boolean goodOn(LocalDate day) {
        return !day.isBefore(issued)
                && (expires == null || !day.isAfter(expires))
                && (annulled == null || day.isBefore(annulled));
    }

    /// A copy that is annulled from a day on.
    public IdentityDocument annulledOn(LocalDate day) {
        return new IdentityDocument(id, person, kind, number, issuer, issued, expires, day);
    }
}
