package tereze.portal.web;

import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Static pages: a title, a lead and some parts, each a heading with its text.
@Controller
class TextPages {
    @GetMapping("/privacy")
    String privacy(Model model) {
        return page("privacy", 7, model);
    }

    @GetMapping("/accessibility")
    String accessibility(Model model) {
        return page("accessibility", 4, model);
    }

    @GetMapping("/help")
    String help(Model model) {
        return page("help", 5, model);
    }

    /// The page that the service worker shows without a network.
    @GetMapping("/offline")
    String offline(Model model) {
        return page("offline", 3, model);
    }

    private static String page(String name, int parts, Model model) {
        model.addAttribute("page", "portal." + name);
        model.addAttribute(
                "parts",
                IntStream.rangeClosed(1, parts)
                        .mapToObj(part -> "portal." + name + "." + part)
                        .toList());
        return "portal/text";
    }
}
