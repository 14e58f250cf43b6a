package tereze.notices.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tereze.access.Caller;
import tereze.api.Answering;
import tereze.api.EdgeProblem;
import tereze.api.ProblemException;
import tereze.api.Reply;
import tereze.notices.Channel;
import tereze.notices.ContactBook;
import tereze.notices.Contacts;
import tereze.notices.ReachableContacts;
import tereze.notices.delivery.Providers;

/// The page of contact settings: phone, e-mail, language, channels, browsers.
@Controller
class ContactPages {
    private final ContactBook contacts;
    private final ContactsController own;
    private final Providers providers;
    private final PushForm push;

    ContactPages(ContactBook contacts, ContactsController own, Providers providers, PushForm push) {
        this.contacts = contacts;
        this.own = own;
        this.providers = providers;
        this.push = push;
    }

    /// The content of the fields.
    ///
    /// @param phone empty for the one in the register
    public record Fields(String email, String phone, String language, List<String> channels) {}

    /// A channel in use and its address.
    public record Told(String channel, @Nullable String address) {}

    /// Offers the channels that there are, and one that was chosen while there was a provider for it.
    ///
    /// @param saved present once something was chosen
    @GetMapping("/cabinet/contacts")
    String contacts(Caller.Person caller, @RequestParam(defaultValue = "false") boolean saved, Model model) {
        ReachableContacts reach = known(contacts.reach(caller.person()));
        Optional<Contacts> chosen = contacts.chosenBy(caller.person());
        Fields fields = new Fields(
                chosen.flatMap(choice -> Optional.ofNullable(choice.email())).orElse(""),
                chosen.flatMap(choice -> Optional.ofNullable(choice.phone())).orElse(""),
                reach.language().code(),
                codes(chosen.map(choice -> choice.channels().stream()).orElse(reach.channels().stream())));
        model.addAttribute("saved", saved);
        model.addAttribute("fields", fields);
        model.addAttribute(
                "told",
                reach.channels().stream()
                        .sorted()
                        .map(channel ->
                                new Told(channel.code(), reach.address(channel).orElse(null)))
                        .toList());
        model.addAttribute("register", known(contacts.reachOfRegister(caller.person())));
        model.addAttribute(
                "offered",
                codes(Channel.OF_CONTACTS.stream()
                        .filter(channel -> providers.channels().contains(channel)
                                || fields.channels().contains(channel.code()))));
        model.addAttribute("push", push.view(caller.person()).orElse(null));
        return "notices/contacts";
    }

    @PostMapping("/cabinet/contacts/push")
    String turnOn(
            @RequestParam(defaultValue = "") String endpoint,
            @RequestParam(defaultValue = "") String p256dh,
            @RequestParam(defaultValue = "") String auth,
            @RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String userAgent,
            Caller.Person caller,
            Answering answering,
            Model model) {
        return shown(
                push.turnOn(new PushForm.Typed(endpoint, p256dh, auth), userAgent, caller.person(), answering),
                caller,
                answering,
                model);
    }

    @PostMapping("/cabinet/contacts/push/{id}/end")
    String turnOff(@PathVariable UUID id, Caller.Person caller, Answering answering, Model model) {
        return shown(push.turnOff(id, caller.person(), answering), caller, answering, model);
    }

    private String shown(Reply<?> reply, Caller.Person caller, Answering answering, Model model) {
        return answering
                .read(reply)
                .redirect(_ -> "/cabinet/contacts?saved=true#push")
                .orShowAgain(model, () -> contacts(caller, false, model));
    }

    @PostMapping("/cabinet/contacts")
    String choose(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") List<String> channels,
            Caller.Person caller,
            Answering answering,
            HttpServletRequest request,
            Model model) {
        ContactsBody body = new ContactsBody(email, phone, language, new ArrayList<>(channels));
        return answering
                .read(own.choose(body, caller, answering, request))
                .redirect(_ -> "/cabinet/contacts?saved=true")
                .orShowAgain(model, () -> contacts(caller, false, model));
    }

    private static List<String> codes(Stream<Channel> channels) {
        return channels.sorted().map(Channel::code).toList();
    }

    /// A caller whom the register does not contain has no contacts.
    private static ReachableContacts known(Optional<ReachableContacts> reach) {
        return reach.orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND));
    }
}
