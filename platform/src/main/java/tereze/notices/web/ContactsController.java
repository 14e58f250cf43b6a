package tereze.notices.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tereze.access.Caller;
import tereze.api.Answering;
import tereze.api.EdgeProblem;
import tereze.api.FieldError;
import tereze.api.Fields;
import tereze.api.Problem;
import tereze.api.Reply;
import tereze.notices.Channel;
import tereze.notices.ContactBook;
import tereze.notices.ContactsAct.Choice;
import tereze.notices.ContactsRefusal;
import tereze.notices.ReachableContacts;
import tereze.notices.delivery.Providers;
import tereze.sessions.Sessions;

/// The caller's contact settings.
@RestController
class ContactsController {
    private final ContactBook contacts;
    private final Providers providers;
    private final Sessions sessions;

    ContactsController(ContactBook contacts, Providers providers, Sessions sessions) {
        this.contacts = contacts;
        this.providers = providers;
        this.sessions = sessions;
    }

    /// The contacts of a person.
    ///
    /// @param phone the chosen one, or the one in the register
    /// @param language of messages
    /// @param channels in use, besides the cabinet
    /// @param offered the channels that have a provider
    /// @param chosen whether the caller has own settings; otherwise those of the register apply
    record ContactsView(
            @Nullable String email,
            @Nullable String phone,
            String language,
            List<String> channels,
            List<String> offered,
            boolean chosen) {}

    /// How the caller is notified.
    @GetMapping("/api/v1/me/contacts")
    Reply<ContactsView> mine(Caller.Person caller) {
        boolean chosen = contacts.chosenBy(caller.person()).isPresent();
        return contacts.reach(caller.person())
                .map(reach -> Reply.ok(view(reach, chosen)))
                .orElseGet(() -> Reply.problem(EdgeProblem.NOT_FOUND));
    }

    private ContactsView view(ReachableContacts reach, boolean chosen) {
        return new ContactsView(
                reach.email(),
                reach.phone(),
                reach.language().code(),
                reach.channels().stream().sorted().map(Channel::code).toList(),
                Channel.OF_CONTACTS.stream()
                        .filter(providers.channels()::contains)
                        .map(Channel::code)
                        .toList(),
                chosen);
    }

    record ChosenView(UUID receipt) {}

    /// Chooses how the caller is notified. What is left out is taken from the register; the earlier choice is not kept.
    /// The caller is signed out in all other browsers, because a thief who changes the contacts would
    /// receive what follows.
    @PostMapping("/api/v1/me/contacts")
    Reply<ChosenView> choose(
            @RequestBody ContactsBody body, Caller.Person caller, Answering answering, HttpServletRequest request) {
        Fields fields = new Fields();
        Choice choice = body.read(fields);
        return fields.ifValid(() -> {
            // Before the commit: if the node dies after it, a repeat gets the stored response, and other sessions would
            // go on. A change that the rules refuse signs out too.
            sessions.closeOthers(request, caller.person());
            return answering.run(
                    contacts.choose(caller.person(), choice),
                    (_, receipt) -> Reply.ok(new ChosenView(receipt)),
                    ContactsController::problem);
        });
    }

    private static Problem problem(ContactsRefusal why) {
        return switch (why) {
            case ContactsRefusal.NoEmail() -> Problem.invalid("/email", FieldError.Kind.MISSING);
            case ContactsRefusal.NoPhone() -> Problem.invalid("/phone", FieldError.Kind.MISSING);
            case ContactsRefusal.TooOften(Instant again) ->
                Problem.tooOften(ContactsProblem.CONTACTS_CHANGED_TOO_OFTEN, again);
        };
    }
}
