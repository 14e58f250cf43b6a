package tereze.cases.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.acts.PersonId;
import tereze.api.CabinetSection;
import tereze.api.CabinetVisit;
import tereze.api.Cursor;
import tereze.api.Language;
import tereze.api.Page;
import tereze.api.PageText;
import tereze.api.WaitingItem;
import tereze.api.WaitingSource;
import tereze.cases.Case;
import tereze.cases.CaseStage;
import tereze.cases.Cases;
import tereze.people.Person;

/// What the cabinet shows of cases: questions to me, my applications, and those that I sent for others.
@Configuration(proxyBeanMethods = false)
class CabinetCases {
    private static final String TEMPLATE = "cases/cabinet";

    private final Cases cases;
    private final CaseLists lists;
    private final CaseViews views;

    CabinetCases(Cases cases, CaseLists lists, CaseViews views) {
        this.cases = cases;
        this.lists = lists;
        this.views = views;
    }

    /// An own case.
    ///
    /// @param number by which people name it
    /// @param service its name
    /// @param status key under `cabinet.status.`
    public record Own(UUID kase, String number, String service, String status, Instant opened) {}

    /// A case that the reader sent for somebody else, for whom they still may act.
    ///
    /// @param number by which people name it
    /// @param applicant their name
    /// @param status key under `cabinet.status.`
    public record Sent(UUID kase, String number, String service, String applicant, String status, Instant opened) {}

    @Bean
    CabinetSection tasksInCabinet() {
        return new CabinetSection(
                10, TEMPLATE, "tasks", visit -> Optional.of(visit.officer()).filter(officer -> officer));
    }

    @Bean
    WaitingSource questionsThatWait() {
        return new WaitingSource(
                visit -> asked(visit.person(), visit.language()),
                person -> cases.waitingFor(person).size());
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
        return lists.of(visit.person(), visit.cursor())
                .map(kase -> new Own(
                        kase.id(),
                        kase.number().value(),
                        service(kase, visit.language()),
                        kase.status().text(),
                        kase.opened()));
    }

    private List<Sent> sent(PersonId me, Language language) {
        List<Case> sent = lists.sentBy(me, Cursor.START).items();
        Map<PersonId, Person> applicants = views.applicants(sent);
        return sent.stream()
                .map(kase -> new Sent(
                        kase.id(),
                        kase.number().value(),
                        service(kase, language),
                        CaseViews.fullName(applicants.get(kase.applicant())),
                        kase.status().text(),
                        kase.opened()))
                .toList();
    }

    @Bean
    WaitingSource officersQuestionsThatWait() {
        return new WaitingSource(
                visit -> toReply(visit.person(), visit.language()),
                person -> cases.waitingForReply(person).size());
    }

    private List<WaitingItem> toReply(PersonId me, Language language) {
        return cases.waitingForReply(me).stream()
                .map(kase -> new WaitingItem(
                        "/cases/" + kase.id() + "/reply",
                        PageText.of("cabinet.waiting.question", service(kase, language)),
                        kase.stage() instanceof CaseStage.WithApplicant(var until, var _, var _) ? until : null))
                .toList();
    }

    private List<WaitingItem> asked(PersonId me, Language language) {
        List<Case> waiting = cases.waitingFor(me);
        Map<PersonId, Person> applicants = views.applicants(waiting);
        return waiting.stream()
                .flatMap(kase -> kase.consentOf(me).stream()
                        .map(consent -> new WaitingItem(
                                "/cases/" + kase.id() + "/consent",
                                PageText.of(
                                        "cabinet.waiting.consent",
                                        CaseViews.fullName(applicants.get(kase.applicant())),
                                        service(kase, language)),
                                consent.until())))
                .toList();
    }

    private String service(Case kase, Language language) {
        return cases.serviceOf(kase, language);
    }
}
