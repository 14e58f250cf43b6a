package tereze.residence.web;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tereze.access.Caller;
import tereze.api.CalendarFile;
import tereze.api.Cursor;
import tereze.api.EdgeProblem;
import tereze.api.Language;
import tereze.api.Reply;
import tereze.documents.Documents;
import tereze.residence.RegistrationNotices;
import tereze.residence.web.OwnHomes.OwnRegistration;

/// "My registrations" and "residents of my premises". The actions on these pages are declared services: a link
/// starts the application.
@Controller
class OwnHomesPages {
    private final OwnHomes homes;
    private final Documents documents;
    private final InstantSource time;

    OwnHomesPages(OwnHomes homes, Documents documents, InstantSource time) {
        this.homes = homes;
        this.documents = documents;
        this.time = time;
    }

    @GetMapping("/cabinet/address")
    String address(Caller.Person caller, Cursor cursor, Language language, Model model) {
        var page = homes.registrationsOf(caller.person(), cursor, language);
        // One that is replaced from a later day is valid until then.
        List<OwnRegistration> standing = page.items().stream()
                .filter(held -> held.ended() == null || held.holds())
                .toList();
        model.addAttribute("standing", standing);
        model.addAttribute(
                "past",
                page.items().stream().filter(held -> !standing.contains(held)).toList());
        model.addAttribute(
                "noticed",
                documents.among(
                        RegistrationNotices.KIND,
                        standing.stream().map(OwnRegistration::registration).toList(),
                        caller.person()));
        model.addAttribute("next", page.next());
        return "residence/address";
    }

    /// The last day of a registration, for the caller's calendar.
    @GetMapping("/cabinet/address/{registration}/calendar")
    Reply<CalendarFile> calendar(@PathVariable UUID registration, Caller.Person caller, Language language) {
        return homes.calendar(registration, caller.person(), language)
                .map(event -> Reply.ok(CalendarFile.of("tereze.ics", event, time.instant())))
                .orElseGet(() -> Reply.problem(EdgeProblem.NOT_FOUND));
    }

    @GetMapping("/cabinet/premises")
    String premises(Caller.Person caller, Cursor cursor, Language language, Model model) {
        var page = homes.premisesOf(caller.person(), cursor, language);
        model.addAttribute("premises", page.items());
        model.addAttribute("own", homes.standingOf(caller.person()));
        model.addAttribute("next", page.next());
        return "residence/premises";
    }
}
