package tereze.documents.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tereze.access.Caller;
import tereze.api.Cursor;
import tereze.api.Language;
import tereze.api.Page;
import tereze.api.Pdf;
import tereze.api.Reply;
import tereze.documents.Document;
import tereze.documents.Documents;
import tereze.documents.Papers;

/// The caller's own documents.
@RestController
class OwnDocumentsController {
    private final OwnDocuments own;
    private final Documents documents;
    private final Papers papers;

    OwnDocumentsController(OwnDocuments own, Documents documents, Papers papers) {
        this.own = own;
        this.documents = documents;
        this.papers = papers;
    }

    /// One of the caller's documents.
    ///
    /// @param document its id, which is the receipt of the act it is based on
    /// @param number by which people name it, such as `7KQ2-M4XD`; it is printed on it
    /// @param kind of document: `registration-notice`, `birth-certificate`
    /// @param title the name of this kind, in the language of the request
    /// @param at the time of the act
    /// @param about the thing that it is about, such as a registration
    /// @param registration the same for a notice of registration; null for other documents
    /// @param registered of a notice of registration, the kind: `permanent` or `temporary`; null for others
    /// @param until the first day on which it is no longer valid by its term; null if it has none
    /// @param lastDay the last day on which it is or was valid, earlier than the PDF says if it ended early;
    ///     null if no end is known, or if it ended before it began
    /// @param ended the first day on which it was no longer valid; null while nothing has ended it
    /// @param valid whether it is valid today
    /// @param code for the public check
    /// @param file URL of the PDF
    record DocumentView(
            UUID document,
            String number,
            String kind,
            String title,
            Instant at,
            UUID about,
            @Nullable UUID registration,
            @Nullable String registered,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate ended,
            boolean valid,
            String code,
            String file) {}

    /// The caller's documents, newest first.
    @GetMapping("/api/v1/me/documents")
    Reply<Page<DocumentView>> mine(Caller.Person caller, Cursor cursor, Language language) {
        return Reply.ok(own.of(caller.person(), cursor).map(document -> view(document, language)));
    }

    /// A document of the caller as a PDF. Somebody else's document is answered like one that does not exist.
    @GetMapping("/api/v1/me/documents/{document}")
    Reply<Pdf> file(Caller.Person caller, @PathVariable UUID document) {
        return own.pdf(caller.person(), document, true);
    }

    /// Clients of the first version read `registration` and `registered`. Only notices of registration have variants.
    private DocumentView view(Document document, Language language) {
        return new DocumentView(
                document.id(),
                document.number().value(),
                document.paper(),
                papers.of(document).title(language),
                document.at(),
                document.thing(),
                document.variantIfAny().isPresent() ? document.thing() : null,
                document.variantIfAny().orElse(null),
                document.period().since(),
                document.period().until(),
                document.period().lastDay().orElse(null),
                document.period().ended(),
                documents.validity(document).holds(),
                document.code().grouped(),
                "/api/v1/me/documents/" + document.id());
    }
}
