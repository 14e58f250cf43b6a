package tereze.documents.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tereze.access.Caller;
import tereze.addresses.RegistrationKind;
import tereze.api.Cursor;
import tereze.api.Page;
import tereze.api.Pdf;
import tereze.api.Reply;
import tereze.documents.Document;
import tereze.documents.Documents;

/// The caller's own documents.
@RestController
class OwnDocumentsController {
    private static final String NOTICE = "registration-notice";

    private final OwnDocuments own;
    private final Documents documents;

    OwnDocumentsController(OwnDocuments own, Documents documents) {
        this.own = own;
        this.documents = documents;
    }

    /// One of the caller's documents.
    ///
    /// @param document its id, which is the receipt of the act it is based on
    /// @param kind of document: `registration-notice`
    /// @param at the time of the act
    /// @param registered the kind of registration: permanent or temporary
    /// @param until the first day on which a temporary registration is no longer valid; null for a permanent one
    /// @param lastDay the last day on which the registration is or was valid, earlier than the PDF says if it ended
    ///     early; null if no end is known, or if it ended before it began
    /// @param ended the first day on which it was no longer valid; null while it is active
    /// @param valid whether it is valid today
    /// @param code for the public check
    /// @param file URL of the PDF
    record DocumentView(
            UUID document,
            String kind,
            Instant at,
            UUID registration,
            RegistrationKind registered,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate ended,
            boolean valid,
            String code,
            String file) {}

    /// The caller's documents, newest first.
    @GetMapping("/api/v1/me/documents")
    Reply<Page<DocumentView>> mine(Caller.Person caller, Cursor cursor) {
        return Reply.ok(own.of(caller.person(), cursor).map(this::view));
    }

    /// A document of the caller as a PDF. Somebody else's document is answered like one that does not exist.
    @GetMapping("/api/v1/me/documents/{document}")
    Reply<Pdf> file(Caller.Person caller, @PathVariable UUID document) {
        return own.pdf(caller.person(), document, true);
    }

    private DocumentView view(Document document) {
        return new DocumentView(
                document.id(),
                NOTICE,
                document.at(),
                document.registration(),
                document.kind(),
                document.since(),
                document.until(),
                document.lastDay().orElse(null),
                document.ended(),
                documents.validity(document).holds(),
                document.code().grouped(),
                "/api/v1/me/documents/" + document.id());
    }
}
