package tereze.portal.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tereze.api.Language;
import tereze.catalogue.PublicService;
import tereze.catalogue.PublicServices;

/// The home page. It shows the services with the most applications on their busiest day, also
/// those whose opening is announced.
@Controller
class HomeController {
    /// More services would push the rest of the page below the second screen of a phone.
    private static final int SHOWN = 6;

    private final PublicServices services;
    private final LiveFigures figures;

    HomeController(PublicServices services, LiveFigures figures) {
        this.services = services;
        this.figures = figures;
    }

    @GetMapping("/")
    String home(Language language, Model model) {
        List<ServiceCard> cards = services.recent().stream()
                .filter(service -> service.isOffered() || service.opens().isPresent())
                .sorted(Comparator.comparingInt((PublicService service) ->
                                service.definition().about().busiestDay())
                        .reversed())
                .limit(SHOWN)
                .map(service -> ServiceCard.of(service, language))
                .toList();
        model.addAttribute("services", cards);
        model.addAttribute("figures", figures.now());
        return "portal/home";
    }
}
