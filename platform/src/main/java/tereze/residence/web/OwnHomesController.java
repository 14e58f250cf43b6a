package tereze.residence.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tereze.access.Caller;
import tereze.api.Cursor;
import tereze.api.Language;
import tereze.api.Page;
import tereze.api.Reply;
import tereze.residence.web.OwnHomes.OwnPremises;
import tereze.residence.web.OwnHomes.OwnRegistration;

/// Where the caller is registered, and who is registered at what the caller owns.
@RestController
class OwnHomesController {
    private final OwnHomes homes;

    OwnHomesController(OwnHomes homes) {
        this.homes = homes;
    }

    /// The caller's registrations of residence, newest first.
    @GetMapping("/api/v1/me/registrations")
    Reply<Page<OwnRegistration>> registrations(Caller.Person caller, Cursor cursor, Language language) {
        return Reply.ok(homes.registrationsOf(caller.person(), cursor, language));
    }

    /// Premises that the caller owns, and who is registered there.
    @GetMapping("/api/v1/me/premises")
    Reply<Page<OwnPremises>> premises(Caller.Person caller, Cursor cursor, Language language) {
        return Reply.ok(homes.premisesOf(caller.person(), cursor, language));
    }
}
