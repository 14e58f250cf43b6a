package tereze.documents.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tereze.access.Caller;
import tereze.acts.PersonId;
import tereze.api.Cursor;
import tereze.api.Language;
import tereze.api.Page;
import tereze.api.Pdf;
import tereze.api.Reply;
import tereze.documents.Document;
import tereze.documents.Documents;
import tereze.documents.PaperSource.Fact;
import tereze.documents.Papers;
import tereze.documents.Validity;

/// "My documents": the caller's papers, each with its code, its validity and the PDF.
@Controller
class DocumentPages {
    private final Documents documents;
    private final OwnDocuments own;
    private final Papers papers;

    DocumentPages(Documents documents, OwnDocuments own, Papers papers) {
        this.documents = documents;
        this.own = own;
        this.papers = papers;
    }

    /// One of the caller's papers.
    ///
    /// @param number by which people name it
    /// @param about the thing that it is about
    /// @param finding whether it is valid today
    /// @param told whether the public check reports it as valid
    /// @param code in groups
    public record OwnPaper(
            UUID document,
            String number,
            UUID about,
            String title,
            List<Fact> facts,
            Finding finding,
            boolean told,
            String code) {}

    /// The validity of a paper.
    ///
    /// @param found `holds`, `not-yet` or `no-longer`: the last part of its text's key
    /// @param day the day since which it is not valid, or from which it will be; null otherwise
    public record Finding(String found, @Nullable LocalDate day) {
        static Finding of(Validity validity) {
            return switch (validity) {
                case Validity.Holds() -> new Finding("holds", null);
                case Validity.NotYet(LocalDate from) -> new Finding("not-yet", from);
                case Validity.NoLonger(LocalDate since) -> new Finding("no-longer", since);
            };
        }
    }

    /// @param number of the only document to show, as typed; empty for all
    @GetMapping("/cabinet/documents")
    String list(
            @RequestParam(defaultValue = "") String number,
            Caller.Person caller,
            Cursor cursor,
            Language language,
            Model model) {
        Page<Document> page = number.isEmpty() ? own.of(caller.person(), cursor) : own.of(caller.person(), number);
        model.addAttribute("one", !number.isEmpty());
        Map<UUID, List<Fact>> facts = factsOf(caller.person(), page.items(), language);
        model.addAttribute(
                "papers", page.map(document -> view(document, facts, language)).items());
        model.addAttribute("next", page.next());
        return "documents/own";
    }

    /// The PDF as a download: the page's security policy blocks the viewer that a browser would show it in.
    @GetMapping("/cabinet/documents/{document}")
    Reply<Pdf> file(Caller.Person caller, @PathVariable UUID document) {
        return own.pdf(caller.person(), document, false);
    }

    private OwnPaper view(Document document, Map<UUID, List<Fact>> facts, Language language) {
        return new OwnPaper(
                document.id(),
                document.number().value(),
                document.thing(),
                papers.of(document).title(language),
                facts.getOrDefault(document.id(), List.of()),
                Finding.of(documents.validity(document)),
                documents.isTold(document),
                document.code().grouped());
    }

    private Map<UUID, List<Fact>> factsOf(PersonId holder, List<Document> shown, Language language) {
        Map<UUID, List<Fact>> facts = new HashMap<>();
        shown.stream()
                .collect(Collectors.groupingBy(Document::paper))
                .values()
                .forEach(same -> facts.putAll(papers.of(same.getFirst()).facts(holder, same, language)));
        return facts;
    }
}
