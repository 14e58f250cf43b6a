package tereze.mandates.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tereze.access.Caller;
import tereze.api.Answering;
import tereze.api.Cursor;
import tereze.api.Language;
import tereze.api.ProblemException;
import tereze.api.Reply;
import tereze.mandates.Delegated;
import tereze.mandates.Mandate;
import tereze.mandates.Mandates;
import tereze.mandates.web.MandateController.MandateBody;

/// The pages of mandates: given ones, held ones, a new one, and the end of one.
@Controller
class MandatePages {
    private final Mandates mandates;
    private final MandateViews views;
    private final MandateController commands;
    private final Delegated delegated;

    MandatePages(Mandates mandates, MandateViews views, MandateController commands, Delegated delegated) {
        this.mandates = mandates;
        this.views = views;
        this.commands = commands;
        this.delegated = delegated;
    }

    /// A service or a group of services, as a checkbox.
    public record Choice(String service, String name) {}

    /// @param given the position in the list of given mandates
    /// @param held the position in the list of held mandates
    @GetMapping("/cabinet/mandates")
    String list(
            @RequestParam(required = false) @Nullable String given,
            @RequestParam(required = false) @Nullable String held,
            Caller.Person caller,
            Language language,
            Model model) {
        model.addAttribute("given", views.givenBy(caller.person(), Cursor.parse(given), language));
        model.addAttribute("held", views.heldBy(caller.person(), Cursor.parse(held), language));
        return "mandates/mandates";
    }

    @GetMapping("/cabinet/mandates/new")
    String form(Caller.Person caller, Language language, Model model) {
        Stream<Choice> groups = delegated.groups().stream()
                .map(group -> new Choice(group.id(), group.name().in(language)));
        Stream<Choice> services = delegated.services().stream()
                .filter(Delegated.Service::delegable)
                .map(service -> new Choice(service.id(), service.name().in(language)));
        model.addAttribute("choices", Stream.concat(groups, services).toList());
        model.addAttribute("latest", mandates.latestDay());
        return "mandates/mandate-new";
    }

    @PostMapping("/cabinet/mandates/new")
    String give(
            @RequestParam(defaultValue = "") String iin,
            @RequestParam(defaultValue = "") List<String> services,
            @RequestParam(defaultValue = "") String until,
            Caller.Person caller,
            Answering answering,
            Model model) {
        MandateBody body = new MandateBody(iin, services, until);
        return answering
                .read(commands.give(body, caller, answering))
                .redirect(done -> "/cabinet/mandates/" + done.text("mandate"))
                .orShowAgain(model, () -> form(caller, answering.language(), model));
    }

    @GetMapping("/cabinet/mandates/{id}")
    String one(@PathVariable UUID id, Caller.Person caller, Language language, Model model) {
        Mandate found = mandates.find(id, caller.person())
                .orElseThrow(() -> new ProblemException(MandateProblem.MANDATE_UNKNOWN));
        boolean own = found.principal().equals(caller.person());
        model.addAttribute("own", own);
        model.addAttribute(
                "mandate",
                own
                        ? views.given(found, language)
                        : views.held(List.of(found), language).apply(found));
        return "mandates/mandate";
    }

    @PostMapping("/cabinet/mandates/{id}/revocation")
    String revoke(@PathVariable UUID id, Caller.Person caller, Answering answering, Model model) {
        return told(commands.revoke(id, caller, answering), id, caller, answering, model);
    }

    @PostMapping("/cabinet/mandates/{id}/declining")
    String decline(@PathVariable UUID id, Caller.Person caller, Answering answering, Model model) {
        return told(commands.decline(id, caller, answering), id, caller, answering, model);
    }

    private String told(Reply<?> reply, UUID id, Caller.Person caller, Answering answering, Model model) {
        return answering
                .read(reply)
                .redirect(_ -> "/cabinet/mandates/" + id)
                .orShowAgain(model, () -> one(id, caller, answering.language(), model));
    }
}
