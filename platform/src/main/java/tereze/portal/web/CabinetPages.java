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
import tereze.api.PageText;
import tereze.api.WaitingItem;
import tereze.api.WaitingSource;

/// The home page of the cabinet: what waits for its person, then the sections and cards of all modules.
@Controller
class CabinetPages {
    private static final Comparator<WaitingItem> MOST_URGENT_FIRST =
            Comparator.comparing(WaitingItem::until, Comparator.nullsLast(Comparator.naturalOrder()));

    private final List<WaitingSource> waiting;
    private final List<CabinetSection> sections;
    private final List<CabinetCard> cards;

    CabinetPages(List<WaitingSource> waiting, List<CabinetSection> sections, List<CabinetCard> cards) {
        this.waiting = waiting;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(CabinetSection::place))
                .toList();
        this.cards = cards.stream()
                .sorted(Comparator.comparingInt(CabinetCard::place))
                .toList();
    }

    /// A section with content.
    public record Shown(String template, String fragment, Object content) {}

    /// A card with what it says today.
    public record ShownCard(String page, String picture, String title, PageText text) {}

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
                "waiting",
                waiting.stream()
                        .flatMap(source -> source.items().apply(visit).stream())
                        .sorted(MOST_URGENT_FIRST)
                        .toList());
        model.addAttribute(
                "sections",
                sections.stream().flatMap(section -> shown(section, visit)).toList());
        model.addAttribute(
                "cards", cards.stream().map(card -> shown(card, visit)).toList());
        return "portal/cabinet";
    }

    private static Stream<Shown> shown(CabinetSection section, CabinetVisit visit) {
        return section.content().apply(visit).stream()
                .map(content -> new Shown(section.template(), section.fragment(), content));
    }

    private static ShownCard shown(CabinetCard card, CabinetVisit visit) {
        return new ShownCard(
                card.page(),
                card.picture(),
                card.title(),
                card.fact().apply(visit).orElseGet(() -> PageText.of(card.text())));
    }
}
