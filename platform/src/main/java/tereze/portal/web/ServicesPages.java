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
import tereze.catalogue.Definition;
import tereze.catalogue.PublicService;
import tereze.catalogue.PublicServices;
import tereze.catalogue.ServiceInfo;
import tereze.catalogue.ServiceQueues;
import tereze.portal.web.NumberSearch.Said;

/// The catalogue: all services, the search, and the page of each service.
@Controller
class ServicesPages {
    /// Nobody reads more.
    private static final int MOST_FOUND = 10;

    /// The parameter with the retired service that led to its successor.
    private static final String INSTEAD = "instead-of";

    private final PublicServices services;
    private final ServiceViews views;
    private final ServiceNotices notices;
    private final RegisteredData registered;
    private final ServiceFinder finder;
    private final NumberSearch numbers;
    private final ServiceQueues queues;

    ServicesPages(
            PublicServices services,
            ServiceViews views,
            ServiceNotices notices,
            RegisteredData registered,
            ServiceFinder finder,
            NumberSearch numbers,
            ServiceQueues queues) {
        this.services = services;
        this.views = views;
        this.notices = notices;
        this.registered = registered;
        this.finder = finder;
        this.numbers = numbers;
        this.queues = queues;
    }

    /// @param q a search text, or the number of a case or a paper
    @GetMapping("/services")
    String services(@RequestParam(defaultValue = "") String q, Language language, Model model) {
        String words = q.length() > WordIndex.LONGEST_QUERY ? q.substring(0, WordIndex.LONGEST_QUERY) : q;
        model.addAttribute("q", words);
        if (CleanText.isBlank(words)) {
            showAll(language, model);
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
        if (cards.isEmpty()) {
            showAll(language, model);
        }
        return "portal/services";
    }

    /// A result of the search: a service or another page.
    ///
    /// @param picture the name of its picture
    /// @param mark null unless it is a service that takes no applications now
    record FoundCard(
            String path,
            String name,
            String brief,
            String picture,
            @Nullable ServiceMark mark) {
        private static FoundCard of(ServiceFinder.Result result, Language language) {
            return new FoundCard(
                    result.path(),
                    result.name().in(language),
                    result.brief().in(language),
                    result.picture(),
                    result.mark());
        }
    }

    /// Services about the same, such as the home.
    ///
    /// @param name null for services that name no topic
    public record TopicCards(@Nullable String name, List<ServiceCard> services) {}

    /// All services: by topic, and apart those that are not open yet.
    private void showAll(Language language, Model model) {
        List<PublicService> all = services.recent().stream()
                .sorted(Comparator.comparingInt(
                        service -> -service.definition().about().busiestDay()))
                .toList();
        model.addAttribute(
                "topics", topics(all.stream().filter(PublicService::isOffered).toList(), language));
        model.addAttribute(
                "coming",
                all.stream()
                        .filter(PublicService::isComing)
                        .map(service -> ServiceCard.of(service, language))
                        .toList());
    }

    /// Services by topic, in their order.
    private static List<TopicCards> topics(List<PublicService> offered, Language language) {
        SortedMap<Integer, List<PublicService>> byTopic = offered.stream()
                .collect(Collectors.groupingBy(ServicesPages::placeOfTopic, TreeMap::new, Collectors.toList()));
        return byTopic.values().stream()
                .map(same -> new TopicCards(
                        Optional.ofNullable(same.getFirst().definition().about().topic())
                                .map(topic -> topic.name().in(language))
                                .orElse(null),
                        same.stream()
                                .map(service -> ServiceCard.of(service, language))
                                .toList()))
                .toList();
    }

    private static int placeOfTopic(PublicService service) {
        ServiceInfo.Topic topic = service.definition().about().topic();
        return topic == null ? Integer.MAX_VALUE : topic.place();
    }

    /// The page of a retired service leads to its successor, which names it.
    ///
    /// @param instead the id of a retired service that led here; empty if none did
    /// @param caller if signed in, the page shows their registered data
    @GetMapping("/services/{id}")
    String service(
            @PathVariable String id,
            @RequestParam(name = INSTEAD, defaultValue = "") String instead,
            Optional<Caller.Person> caller,
            Language language,
            Model model) {
        PublicService service = services.find(id).orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND));
        if (service.isRetired()) {
            return "redirect:/services/" + service.successor().orElseThrow() + "?" + INSTEAD + "=" + id;
        }
        Definition definition = service.definition();
        ServiceView view = views.of(definition, language);
        model.addAttribute("service", view);
        model.addAttribute("notice", notices.of(service, language).orElse(null));
        model.addAttribute("queue", queues.of(id).orElse(null));
        model.addAttribute("replaced", replaced(instead, id, language));
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

    /// The name of a retired service that this one has replaced; null if there is none.
    private @Nullable String replaced(String instead, String successor, Language language) {
        return services.find(instead)
                .filter(old -> old.successor().filter(successor::equals).isPresent())
                .map(old -> old.definition().about().name().in(language))
                .orElse(null);
    }
}
