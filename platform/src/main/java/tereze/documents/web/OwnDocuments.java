package tereze.documents.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.api.Cursor;
import tereze.api.Listing;
import tereze.api.Page;
import tereze.api.Pdf;
import tereze.api.ReferenceNumber;
import tereze.api.Reply;
import tereze.documents.Document;
import tereze.documents.Documents;

/// A person's documents as the API and pages read them.
@Component
final class OwnDocuments {
    private static final Listing<Document, Long> DOCUMENTS = Listing.largestFirst(Document::seq);

    private final Documents documents;

    OwnDocuments(Documents documents) {
        this.documents = documents;
    }

    /// The documents of a person, the newest first.
    Page<Document> of(PersonId person, Cursor cursor) {
        return DOCUMENTS.page(cursor, (after, most) -> documents.of(person, after, most));
    }

    /// The document of a person with a typed number, alone on a page. None if they have no such document.
    Page<Document> of(PersonId person, String number) {
        return new Page<>(
                ReferenceNumber.read(number)
                        .flatMap(read -> documents.find(read, person))
                        .map(List::of)
                        .orElse(List.of()),
                null);
    }

    /// The PDF, for its holder only.
    ///
    /// @param shown as [Pdf#shown]
    Reply<Pdf> pdf(PersonId holder, UUID document, boolean shown) {
        return documents
                .file(document, holder)
                .map(file -> Reply.ok(new Pdf("tereze-" + file.number() + ".pdf", file.pdf(), shown)))
                .orElseGet(() -> Reply.unknown(document, DocumentProblem.DOCUMENT_UNKNOWN));
    }
}
