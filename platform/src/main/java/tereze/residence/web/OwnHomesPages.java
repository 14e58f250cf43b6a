package tereze.residence.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tereze.access.Caller;
import tereze.api.Cursor;
import tereze.api.Language;
import tereze.documents.Documents;
import tereze.residence.RegistrationNotices;
import tereze.residence.web.OwnHomes.OwnRegistration;

/// "My registrations" and "residents of my premises". The actions on these pages are declared services: a link
/// starts the application.
@Controller
class OwnHomesPages {
    private final OwnHomes homes;
    private final Documents documents;

    OwnHomesPages(OwnHomes homes, Documents documents) {
        this.homes = homes;
        this.documents = documents;
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

    @GetMapping("/cabinet/premises")
    String premises(Caller.Person caller, Cursor cursor, Language language, Model model) {
        var page = homes.premisesOf(caller.person(), cursor, language);
        model.addAttribute("premises", page.items());
        model.addAttribute("own", homes.standingOf(caller.person()));
        model.addAttribute("next", page.next());
        return "residence/premises";
    }
}
