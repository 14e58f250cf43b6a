package tereze.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tereze.access.Caller;
import tereze.api.EdgeProblem;
import tereze.api.Language;
import tereze.api.ProblemException;
import tereze.catalogue.Catalogue;
import tereze.catalogue.Definition;
import tereze.portal.rules.ServiceSearch;
import tereze.portal.rules.ServiceSearch.Entry;

/// The catalogue: all services, the search, and the page of each service.
@Controller
class ServicesPages {
    private static final String CERTIFICATE_WORDS = "portal.certificate.words";

    private final Catalogue catalogue;
    private final ServiceViews views;
    private final RegisteredData registered;
    private final PageTexts texts;

    ServicesPages(Catalogue catalogue, ServiceViews views, RegisteredData registered, PageTexts texts) {
        this.catalogue = catalogue;
        this.views = views;
        this.registered = registered;
        this.texts = texts;
    }

    /// @param q a search text
    @GetMapping("/services")
    String services(@RequestParam(defaultValue = "") String q, Language language, Model model) {
        String words = q.length() > ServiceSearch.LONGEST ? q.substring(0, ServiceSearch.LONGEST) : q;
        if (!words.isEmpty() && ServiceSearch.names(words, certificateWords())) {
            return "redirect:/address-certificate";
        }
        List<Definition> all = catalogue.ready();
        List<Definition> found = words.isEmpty()
                ? all
                : ServiceSearch.find(
                        words, all.stream().map(ServicesPages::entry).toList());
        model.addAttribute("q", words);
        model.addAttribute("searched", !words.isEmpty());
        model.addAttribute("found", cards(found, language));
        model.addAttribute("others", found.isEmpty() ? cards(all, language) : List.of());
        return "portal/services";
    }

    private List<String> certificateWords() {
        return List.of(Language.values()).stream()
                .flatMap(language ->
                        List.of(texts.plain(CERTIFICATE_WORDS, language).split(",")).stream())
                .toList();
    }

    static Entry<Definition> entry(Definition definition) {
        var about = definition.about();
        List<String> names = new ArrayList<>(about.alsoKnownAs());
        names.addAll(List.of(about.name().kk(), about.name().ru(), about.name().en()));
        return new Entry<>(
                definition,
                names,
                List.of(
                        about.summary().kk(),
                        about.summary().ru(),
                        about.summary().en()),
                about.busiestDay());
    }

    private static List<ServiceCard> cards(List<Definition> definitions, Language language) {
        return definitions.stream()
                .map(definition -> ServiceCard.of(definition, language))
                .toList();
    }

    /// @param caller if signed in, the page shows their registered data
    @GetMapping("/services/{id}")
    String service(@PathVariable String id, Optional<Caller.Person> caller, Language language, Model model) {
        Definition definition = catalogue.findReady(id).orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND));
        ServiceView view = views.of(definition, language);
        model.addAttribute("service", view);
        model.addAttribute(
                "mine",
                caller.map(me -> registered.of(view.known(), me.person(), views.today(), language))
                        .orElse(Map.of()));
        model.addAttribute(
                "office",
                caller.flatMap(me -> registered.office(definition, me.person(), language))
                        .orElse(null));
        return "portal/service";
    }
}
