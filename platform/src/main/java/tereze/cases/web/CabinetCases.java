package tereze.cases.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.acts.PersonId;
import tereze.api.CabinetSection;
import tereze.api.CabinetVisit;
import tereze.api.Language;
import tereze.api.Listing;
import tereze.api.Page;
import tereze.cases.Case;
import tereze.cases.Cases;
import tereze.cases.Consent;
import tereze.people.People;
import tereze.people.Person;

/// The sections of cases in the cabinet: questions to me, my applications, and those that I sent for others.
@Configuration(proxyBeanMethods = false)
class CabinetCases {
    private static final String TEMPLATE = "cases/cabinet";
    private static final Listing<Case, UUID> CASES = Listing.newestFirst(Case::id);
    private static final UUID NEWEST = new UUID(-1, -1);

    private final Cases cases;
    private final People people;

    CabinetCases(Cases cases, People people) {
        this.cases = cases;
        this.people = people;
    }

    /// An own case.
    ///
    /// @param service its name
    /// @param status key under `cabinet.status.`
    public record Own(UUID kase, String service, String status, Instant opened) {}

    /// A case that the reader sent for somebody else, for whom they still may act.
    ///
    /// @param applicant their name
    /// @param status key under `cabinet.status.`
    public record Sent(UUID kase, String service, String applicant, String status, Instant opened) {}

    /// An open question to the reader.
    public record Asked(UUID kase, String service, String applicant, Instant until) {}

    @Bean
    CabinetSection tasksInCabinet() {
        return new CabinetSection(
                10, TEMPLATE, "tasks", visit -> Optional.of(visit.officer()).filter(officer -> officer));
    }

    @Bean
    CabinetSection questionsInCabinet() {
        return new CabinetSection(20, TEMPLATE, "asked", visit -> some(asked(visit.person(), visit.language())));
    }

    @Bean
    CabinetSection casesInCabinet() {
        return new CabinetSection(30, TEMPLATE, "own", visit -> Optional.of(own(visit)));
    }

    @Bean
    CabinetSection sentInCabinet() {
        return new CabinetSection(40, TEMPLATE, "sent", visit -> some(sent(visit.person(), visit.language())));
    }

    private static <T> Optional<List<T>> some(List<T> items) {
        return Optional.of(items).filter(found -> !found.isEmpty());
    }

    private Page<Own> own(CabinetVisit visit) {
        return CASES.page(visit.cursor(), (after, most) -> cases.of(visit.person(), after, most))
                .map(kase -> new Own(
                        kase.id(),
                        service(kase, visit.language()),
                        kase.status().text(),
                        kase.opened()));
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
