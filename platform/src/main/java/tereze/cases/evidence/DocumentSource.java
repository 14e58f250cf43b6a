package tereze.cases.evidence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.api.Language;
import tereze.cases.EvidenceSource;
import tereze.people.DocumentKind;
import tereze.people.IdentityDocument;
import tereze.people.People;

/// The newest document of a kind that proves who a person is, and that nothing has annulled.
@Component
final class DocumentSource implements EvidenceSource {
    private final People people;

    DocumentSource(People people) {
        this.people = people;
    }

    @Override
    public String name() {
        return "people.document";
    }

    @Override
    public Map<String, @Nullable Object> collect(Request request) {
        return facts(newest(request).orElse(null), request.today());
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

    private Optional<IdentityDocument> newest(Request request) {
        DocumentKind kind = request.text("kind")
                .map(word -> DocumentKind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .orElseThrow();
        return PersonIds.read(request.text("person")).stream()
                .flatMap(person -> people.documentsOf(person).stream())
                .filter(found -> found.kind() == kind && !isAnnulled(found, request.today()))
                .findFirst();
    }

    private static boolean isAnnulled(IdentityDocument document, LocalDate today) {
        return document.annulled() != null && !today.isBefore(document.annulled());
    }

    private static Map<String, @Nullable Object> facts(@Nullable IdentityDocument document, LocalDate today) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("known", document != null);
        facts.put("good", document != null && document.goodOn(today));
        facts.put("expires", document == null ? null : document.expires());
        return facts;
    }
}
