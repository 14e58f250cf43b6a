package tereze.exchange.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tereze.access.Caller;
import tereze.api.Answering;
import tereze.api.Cursor;
import tereze.api.Language;
import tereze.api.Page;
import tereze.api.ProblemException;
import tereze.exchange.AddressRequest;
import tereze.exchange.AddressRequests;
import tereze.exchange.web.ConsentController.ConsentDecision;
import tereze.exchange.web.RequestViews.RequestView;

/// The pages on which a person sees the questions of private organisations and decides.
@Controller
class RequestPages {
    private static final String LIST = "exchange/requests";
    private static final String ONE = "exchange/request";

    private final AddressRequests requests;
    private final RequestViews views;
    private final ConsentController commands;

    RequestPages(AddressRequests requests, RequestViews views, ConsentController commands) {
        this.requests = requests;
        this.views = views;
        this.commands = commands;
    }

    @GetMapping("/cabinet/requests")
    String list(Caller.Person caller, Cursor cursor, Language language, Model model) {
        Page<RequestView> page = views.of(caller.person(), cursor, language);
        model.addAttribute("requests", page.items());
        model.addAttribute("next", page.next());
        return LIST;
    }

    @GetMapping("/cabinet/requests/{id}")
    String one(@PathVariable UUID id, Caller.Person caller, Language language, Model model) {
        AddressRequest found = requests.find(id, caller.person())
                .orElseThrow(() -> new ProblemException(ExchangeProblem.REQUEST_UNKNOWN));
        model.addAttribute("question", views.views(List.of(found), language).apply(found));
        return ONE;
    }

    /// Both buttons of the page post here. A second click gets the response of the first.
    @PostMapping("/cabinet/requests/{id}")
    String decide(@PathVariable UUID id, ConsentDecision sent, Caller.Person caller, Answering answering, Model model) {
        return answering
                .read(commands.answer(id, sent, caller, answering))
                .redirect(done -> "/cabinet/requests/" + done.text("request"))
                .orShowAgain(model, () -> one(id, caller, answering.language(), model));
    }
}
