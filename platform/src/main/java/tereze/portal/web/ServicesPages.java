package tereze.portal.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tereze.access.Caller;
import tereze.api.CleanText;
import tereze.api.EdgeProblem;
import tereze.api.Language;
import tereze.api.ProblemException;
import tereze.api.ReferenceNumber;
import tereze.api.words.WordIndex;
import tereze.catalogue.Catalogue;
import tereze.catalogue.Definition;
import tereze.catalogue.ServiceInfo;
import tereze.portal.web.NumberSearch.Said;

/// The catalogue: all services, the search, and the page of each service.
@Controller
class ServicesPages {
    /// Nobody reads more.
    private static final int MOST_FOUND = 10;

    private final Catalogue catalogue;
    private final ServiceViews views;
    private final RegisteredData registered;
    private final ServiceFinder finder;
    private final NumberSearch numbers;

    ServicesPages(
            Catalogue catalogue,
            ServiceViews views,
            RegisteredData registered,
            ServiceFinder finder,
            NumberSearch numbers) {
        this.catalogue = catalogue;
        this.views = views;
        this.registered = registered;
        this.finder = finder;
        this.numbers = numbers;
    }

    /// @param q a search text, or the number of a case or a paper
    @GetMapping("/services")
    String services(@RequestParam(defaultValue = "") String q, Language language, Model model) {
        String words = q.length() > WordIndex.LONGEST_QUERY ? q.substring(0, WordIndex.LONGEST_QUERY) : q;
        model.addAttribute("q", words);
        if (CleanText.isBlank(words)) {
            model.addAttribute("topics", topics(language));
            return "portal/services";
        }
        NumberSearch.Found numbered = numbers.find(words);
        return numbered.page()
                .map(page -> "redirect:" + page)
                .orElseGet(() -> found(words, numbered.said(), language, model));
    }

    /// @param number what is said of the words as a number; if they look like one, no services are searched
    private String found(String words, Said number, Language language, Model model) {
        boolean only = number != Said.NOTHING && ReferenceNumber.looksLikeOne(words);
        WordIndex.Found<ServiceFinder.Result> found =
                only ? new WordIndex.Found<>(List.of(), null) : finder.find(words);
        List<FoundCard> cards = found.things().stream()
                .limit(MOST_FOUND)
                .map(result -> FoundCard.of(result, language))
                .toList();
        model.addAttribute("found", cards);
        model.addAttribute("meant", found.meant());
        model.addAttribute("number", number.name());
        model.addAttribute("topics", cards.isEmpty() ? topics(language) : List.of());
        return "portal/services";
    }

    /// A result of the search: a service or another page.
    ///
    /// @param picture the name of its picture
    record FoundCard(String path, String name, String brief, String picture) {
        private static FoundCard of(ServiceFinder.Result result, Language language) {
            return new FoundCard(
                    result.path(), result.name().in(language), result.brief().in(language), result.picture());
        }
    }

    /// Services about the same, such as the home.
    ///
    /// @param name null for services that name no topic
    public record TopicCards(@Nullable String name, List<ServiceCard> services) {}

    /// All services by topic, those with the most applications first.
    private List<TopicCards> topics(Language language) {
        Comparator<Definition> busiest =
                Comparator.comparingInt(definition -> -definition.about().busiestDay());
        SortedMap<Integer, List<Definition>> byTopic = catalogue.ready().stream()
                .sorted(busiest)
                .collect(Collectors.groupingBy(ServicesPages::placeOfTopic, TreeMap::new, Collectors.toList()));
        return byTopic.values().stream()
                .map(services -> new TopicCards(
                        Optional.ofNullable(services.getFirst().about().topic())
                                .map(topic -> topic.name().in(language))
                                .orElse(null),
                        services.stream()
                                .map(service -> ServiceCard.of(service, language))
                                .toList()))
                .toList();
    }

    private static int placeOfTopic(Definition definition) {
        ServiceInfo.Topic topic = definition.about().topic();
        return topic == null ? Integer.MAX_VALUE : topic.place();
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
