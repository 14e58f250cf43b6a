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
import tereze.access.Caller;
import tereze.acts.PersonId;
import tereze.addresses.Address;
import tereze.addresses.Addresses;
import tereze.addresses.Registration;
import tereze.addresses.RegistrationKind;
import tereze.addresses.Viewer;
import tereze.api.Cursor;
import tereze.api.Language;
import tereze.api.Page;
import tereze.api.Pdf;
import tereze.api.Reply;
import tereze.documents.Document;
import tereze.documents.Documents;
import tereze.documents.Validity;

/// "My documents": the notices of the caller's registrations, each with its code, its validity and the PDF.
@Controller
class DocumentPages {
    private final Documents documents;
    private final OwnDocuments own;
    private final Addresses addresses;

    DocumentPages(Documents documents, OwnDocuments own, Addresses addresses) {
        this.documents = documents;
        this.own = own;
        this.addresses = addresses;
    }

    /// One of the caller's notices.
    ///
    /// @param address null if the register no longer returns it
    /// @param lastDay the last day on which the registration is or was valid; null if none is known
    /// @param finding whether it is valid today
    /// @param told whether the public check reports it as valid
    /// @param code in groups
    public record OwnNotice(
            UUID document,
            UUID registration,
            @Nullable String address,
            RegistrationKind kind,
            LocalDate since,
            @Nullable LocalDate lastDay,
            Finding finding,
            boolean told,
            String code) {}

    /// The validity of a notice.
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

    @GetMapping("/cabinet/documents")
    String list(Caller.Person caller, Cursor cursor, Language language, Model model) {
        Page<Document> page = own.of(caller.person(), cursor);
        Map<UUID, String> places = page.items().isEmpty() ? Map.of() : placesOf(caller.person(), language);
        model.addAttribute(
                "notices", page.map(document -> view(document, places)).items());
        model.addAttribute("next", page.next());
        return "documents/own";
    }

    /// The PDF as a download: the page's security policy blocks the viewer that a browser would show it in.
    @GetMapping("/cabinet/documents/{document}")
    Reply<Pdf> file(Caller.Person caller, @PathVariable UUID document) {
        return own.pdf(caller.person(), document, false);
    }

    private OwnNotice view(Document document, Map<UUID, String> places) {
        return new OwnNotice(
                document.id(),
                document.registration(),
                places.get(document.registration()),
                document.kind(),
                document.since(),
                document.lastDay().orElse(null),
                Finding.of(documents.validity(document)),
                documents.isTold(document),
                document.code().grouped());
    }

    /// The addresses of a person's registrations as text, by registration.
    private Map<UUID, String> placesOf(PersonId person, Language language) {
        List<Registration> held = addresses.historyOf(person, new Viewer.Citizen(person));
        Map<UUID, Address> known =
                addresses.addressesOf(held.stream().map(Registration::premises).collect(Collectors.toSet()));
        Map<UUID, String> places = new HashMap<>();
        for (Registration registration : held) {
            Address address = known.get(registration.premises());
            if (address != null) {
                places.put(registration.id(), address.text().in(language));
            }
        }
        return places;
    }
}
