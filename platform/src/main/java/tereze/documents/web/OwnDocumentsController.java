package tereze.documents.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tereze.access.Caller;
import tereze.addresses.RegistrationKind;
import tereze.api.Cursor;
import tereze.api.Page;
import tereze.api.ProblemException;
import tereze.api.Reply;
import tereze.documents.Document;
import tereze.documents.Documents;

/// The caller's own documents.
@RestController
class OwnDocumentsController {
    private static final String NOTICE = "registration-notice";

    private final Documents documents;

    OwnDocumentsController(Documents documents) {
        this.documents = documents;
    }

    /// A document of the caller's.
    ///
    /// @param document its id, which is the receipt of the act it rests on
    /// @param kind what it is: `registration-notice`
    /// @param at when the act was done
    /// @param registered how: it tells of a permanent or a temporary registration
    /// @param until the first day on which a temporary registration no longer holds; null for a permanent one
    /// @param ended the first day on which it no longer held; null while it stands
    /// @param valid whether what it says holds today
    /// @param code by which anybody can check it
    /// @param file where to get it as PDF
    record DocumentView(
            UUID document,
            String kind,
            Instant at,
            UUID registration,
            RegistrationKind registered,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable LocalDate ended,
            boolean valid,
            String code,
            String file) {}

    @GetMapping("/api/v1/me/documents")
    Reply mine(Caller.Person caller, Cursor cursor) {
        return Reply.ok(Page.cut(
                documents.of(caller.person(), cursor.number(Long.MAX_VALUE), Page.READ),
                document -> Long.toString(document.seq()),
                this::view));
    }

    /// A document of somebody else is answered like one that there is not.
    @GetMapping("/api/v1/me/documents/{document}")
    ResponseEntity<byte[]> file(Caller.Person caller, @PathVariable UUID document) {
        return pdf(caller, document, "inline");
    }

    /// The paper, for its holder alone.
    ///
    /// @param disposition whether to show it, `inline`, or to keep it, `attachment`
    ResponseEntity<byte[]> pdf(Caller.Person caller, UUID document, String disposition) {
        byte[] file = documents
                .file(document, caller.person())
                .orElseThrow(() -> new ProblemException(DocumentProblem.DOCUMENT_UNKNOWN));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition + "; filename=\"tereze-" + document + ".pdf\"")
                .body(file);
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
                document.ended(),
                documents.validity(document).holds(),
                document.code().grouped(),
                "/api/v1/me/documents/" + document.id());
    }
}
