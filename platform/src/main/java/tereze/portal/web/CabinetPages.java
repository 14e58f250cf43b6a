package tereze.portal.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tereze.access.Caller;
import tereze.acts.PersonId;
import tereze.api.Cursor;
import tereze.api.Language;
import tereze.api.Page;
import tereze.cases.Case;
import tereze.cases.Cases;
import tereze.cases.Consent;
import tereze.people.People;
import tereze.people.Person;

/// The first page of the cabinet: what waits for me, what I applied for, and where the rest is.
@Controller
class CabinetPages {
    private static final UUID NEWEST = new UUID(-1, -1);

    private final Cases cases;
    private final People people;

    CabinetPages(Cases cases, People people) {
        this.cases = cases;
        this.people = people;
    }

    /// A case of mine.
    ///
    /// @param service its name
    /// @param status its place under `cabinet.status.`
    public record Own(UUID kase, String service, String status, Instant opened) {}

    /// A case that I sent for somebody else, for whom I still may act.
    ///
    /// @param applicant their name
    /// @param status its place under `cabinet.status.`
    public record Sent(UUID kase, String service, String applicant, String status, Instant opened) {}

    /// A question that waits for my answer.
    public record Asked(UUID kase, String service, String applicant, Instant until) {}

    @GetMapping("/cabinet")
    String cabinet(Caller.Person caller, Cursor cursor, Language language, Model model) {
        PersonId me = caller.person();
        Page<Own> own = Page.cut(
                cases.of(me, cursor.id(NEWEST), Page.READ),
                kase -> kase.id().toString(),
                kase -> new Own(
                        kase.id(), service(kase, language), kase.status().text(), kase.opened()));
        model.addAttribute("own", own.items());
        model.addAttribute("next", own.next());
        model.addAttribute("asked", asked(me, language));
        model.addAttribute("sent", sent(me, language));
        model.addAttribute(
                "officer",
                switch (caller) {
                    case Caller.Citizen _ -> false;
                    case Caller.Officer _ -> true;
                });
        return "portal/cabinet";
    }

    private List<Sent> sent(PersonId me, Language language) {
        List<Case> sent = cases.sentBy(me, NEWEST, Page.SIZE).stream()
                .filter(kase -> cases.actsIn(kase, me))
                .toList();
        Map<PersonId, Person> known =
                people.findAll(sent.stream().map(Case::applicant).toList());
        return sent.stream()
                .map(kase -> new Sent(
                        kase.id(),
                        service(kase, language),
                        name(known.get(kase.applicant())),
                        kase.status().text(),
                        kase.opened()))
                .toList();
    }

    private List<Asked> asked(PersonId me, Language language) {
        List<Case> waiting = cases.asking(me, NEWEST, Page.SIZE).stream()
                .filter(kase -> kase.status().open())
                .filter(kase -> kase.consentOf(me).filter(Consent::awaited).isPresent())
                .toList();
        Map<PersonId, Person> known =
                people.findAll(waiting.stream().map(Case::applicant).toList());
        return waiting.stream()
                .flatMap(kase -> kase.consentOf(me).stream()
                        .map(consent -> new Asked(
                                kase.id(),
                                service(kase, language),
                                name(known.get(kase.applicant())),
                                consent.until())))
                .toList();
    }

    private String service(Case kase, Language language) {
        return cases.definitionOf(kase).about().name().in(language);
    }

    private static String name(@Nullable Person person) {
        return Optional.ofNullable(person).map(Person::fullName).orElse("—");
    }
}
