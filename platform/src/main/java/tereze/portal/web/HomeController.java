package tereze.portal.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tereze.api.Language;
import tereze.catalogue.Catalogue;
import tereze.catalogue.Definition;

/// The home page. It shows the services with the most applications on their busiest day.
@Controller
class HomeController {
    /// More services would push the rest of the page below the second screen of a phone.
    private static final int SHOWN = 6;

    private final Catalogue catalogue;
    private final LiveFigures figures;

    HomeController(Catalogue catalogue, LiveFigures figures) {
        this.catalogue = catalogue;
        this.figures = figures;
    }

    @GetMapping("/")
    String home(Language language, Model model) {
        List<ServiceCard> services = catalogue.ready().stream()
                .sorted(Comparator.comparingInt(
                                (Definition definition) -> definition.about().busiestDay())
                        .reversed())
                .limit(SHOWN)
                .map(definition -> ServiceCard.of(definition, language))
                .toList();
        model.addAttribute("services", services);
        model.addAttribute("figures", figures.now());
        return "portal/home";
    }
}
