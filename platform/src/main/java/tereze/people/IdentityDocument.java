package tereze.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;

/// A document that proves who somebody is.
///
/// @param expires the last day on which it is good; null where it has none
/// @param annulled the first day on which it is no longer good: lost, replaced, taken back; null for the others
public record IdentityDocument(
        UUID id,
        PersonId person,
        DocumentKind kind,
        String number,
        String issuer,
        LocalDate issued,
        @Nullable LocalDate expires,
        @Nullable LocalDate annulled) {
    /// Whether it was good on a day.
    public boolean goodOn(LocalDate day) {
        return !day.isBefore(issued)
                && (expires == null || !day.isAfter(expires))
                && (annulled == null || day.isBefore(annulled));
    }
}
