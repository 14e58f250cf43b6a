package tereze.cases.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.api.Language;
import tereze.cases.CaseContext;
import tereze.cases.EvidenceSource;
import tereze.people.DocumentKind;
import tereze.people.IdentityDocument;
import tereze.people.People;

/// A person's newest identity document of a kind that is not annulled. One that is still being made is none yet.
@Component("people.document")
final class DocumentSource implements EvidenceSource<DocumentSource.Asked, DocumentSource.Facts> {
    record Asked(Optional<PersonId> person, DocumentKind kind) {}

    /// @param known whether there is one
    /// @param good whether it is valid today
    /// @param expires the last valid day; null if it does not expire
    record Facts(boolean known, boolean good, @Nullable LocalDate expires) {}

    private final People people;

    DocumentSource(People people) {
        this.people = people;
    }

    @Override
    public Facts collect(Asked asked, CaseContext context) {
        LocalDate today = context.today();
        return newest(asked, today)
                .map(found -> new Facts(true, found.goodOn(today), found.expires()))
                .orElseGet(() -> new Facts(false, false, null));
    }

    @Override
    public List<String> heldOf(PersonId me, LocalDate today, Language language, Function<LocalDate, String> dates) {
        return people.documentsOf(me).stream()
                .filter(document -> document.goodOn(today))
                .map(document -> text(document, dates))
                .toList();
    }

    private static String text(IdentityDocument document, Function<LocalDate, String> dates) {
        LocalDate expires = document.expires();
        return expires == null ? document.number() : document.number() + " — " + dates.apply(expires);
    }

    private Optional<IdentityDocument> newest(Asked asked, LocalDate today) {
        return asked.person().stream()
                .flatMap(person -> people.documentsOf(person).stream())
                .filter(found ->
                        found.kind() == asked.kind() && !found.issued().isAfter(today) && !isAnnulled(found, today))
                .findFirst();
    }

    private static boolean isAnnulled(IdentityDocument document, LocalDate today) {
        return document.annulled() != null && !today.isBefore(document.annulled());
    }
}
