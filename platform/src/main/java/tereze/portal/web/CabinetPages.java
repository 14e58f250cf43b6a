package tereze.portal.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tereze.access.Caller;
import tereze.api.CabinetCard;
import tereze.api.CabinetSection;
import tereze.api.CabinetVisit;
import tereze.api.Cursor;
import tereze.api.Language;

/// The home page of the cabinet: sections and cards of all modules.
@Controller
class CabinetPages {
    private final List<CabinetSection> sections;
    private final List<CabinetCard> cards;

    CabinetPages(List<CabinetSection> sections, List<CabinetCard> cards) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(CabinetSection::place))
                .toList();
        this.cards = cards.stream()
                .sorted(Comparator.comparingInt(CabinetCard::place))
                .toList();
    }

    /// A section with content.
    public record Shown(String template, String fragment, Object content) {}

    @GetMapping("/cabinet")
    String cabinet(Caller.Person caller, Cursor cursor, Language language, Model model) {
        CabinetVisit visit = new CabinetVisit(
                caller.person(),
                switch (caller) {
                    case Caller.Citizen _ -> false;
                    case Caller.Officer _ -> true;
                },
                cursor,
                language);
        model.addAttribute(
                "sections",
                sections.stream().flatMap(section -> shown(section, visit)).toList());
        model.addAttribute("cards", cards);
        return "portal/cabinet";
    }

    private static Stream<Shown> shown(CabinetSection section, CabinetVisit visit) {
        return section.content().apply(visit).stream()
                .map(content -> new Shown(section.template(), section.fragment(), content));
    }
}
