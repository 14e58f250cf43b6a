package tereze.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tereze.acts.Act;
import tereze.acts.Kind;
import tereze.acts.Subject;

/// Acts of an identity document.
public sealed interface DocumentAct extends Act {
    /// A document was issued.
    @Kind(value = "people.document-issued/1", number = 103)
    record Issued(Subject<Details> person) implements DocumentAct {}

    /// A document was lost, replaced or revoked.
    @Kind(value = "people.document-annulled/1", number = 104)
    record Annulled(Subject<Annulment> person) implements DocumentAct {}

    /// @param expires the last valid day; null if it does not expire
    record Details(
            DocumentKind kind,
            String number,
            String issuer,
            LocalDate issued,
            @Nullable LocalDate expires) {}

    /// @param on the first day on which it is no longer valid
    record Annulment(LocalDate on) {}
}
