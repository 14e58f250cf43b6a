package tereze.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.acts.RecordedAct;
import tereze.api.DateWords;
import tereze.api.Language;
import tereze.api.Texts;
import tereze.cases.Case;
import tereze.cases.CaseStage;
import tereze.cases.Consent;
import tereze.cases.Consent.Answer;
import tereze.cases.FormData;
import tereze.cases.OfficerTasks;
import tereze.cases.OutcomeReport;
import tereze.cases.Question;
import tereze.cases.Submitter;
import tereze.people.People;
import tereze.people.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Makes views of cases. Each reader sees only what they may see about others. Only officers read the names of people
/// who were asked, also after they answered: otherwise anybody could apply at an address to find out who owns it, and a
/// name that is left out would say that its bearer is protected.
@Component
final class CaseViews {
    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("[0-9]{12}");
    private static final int SHOWN_DIGITS = 4;
    private static final Texts TEXTS = Texts.load("cases");

    private final OfficerTasks tasks;
    private final CaseReasonViews reasons;
    private final People people;
    private final CaseReceipts receipts;
    private final JsonMapper json;

    CaseViews(OfficerTasks tasks, CaseReasonViews reasons, People people, CaseReceipts receipts, JsonMapper json) {
        this.tasks = tasks;
        this.reasons = reasons;
        this.people = people;
        this.receipts = receipts;
        this.json = json;
    }

    /// The capacity in which somebody sees a case.
    enum As {
        APPLICANT,
        SUBMITTER,
        ASKED,
        OFFICER
    }

    /// @param outcome what the case gave; null for those who do not learn it, and if it gave nothing
    CaseView view(Case kase, PersonId viewer, As as, OutcomeReport.@Nullable Report outcome, Language language) {
        var known = names(kase);
        var related = as == As.OFFICER ? tasks.aboutTheSame(kase) : new OfficerTasks.Related(List.of(), false);
        return new CaseView(
                kase.id(),
                kase.number().value(),
                as == As.OFFICER ? CaseView.taskPageOf(kase) : CaseView.pageOf(kase),
                kase.service(),
                kase.status().text(),
                kase.opened(),
                as == As.ASKED ? null : kase.ord(),
                due(kase),
                lastDay(due(kase)),
                fullName(known.get(kase.applicant())),
                submitter(kase, known, as),
                form(kase.currentForm(), as),
                question(kase.question(), as),
                consents(kase, viewer, known, as, language),
                reasons.codes(kase, as),
                reasons.decision(kase, as, language),
                outcome(outcome),
                related(related.first()),
                related.more(),
                receipts.of(kase, viewer, as).stream().map(RecordedAct::id).toList());
    }

    private static CaseView.@Nullable OutcomeView outcome(OutcomeReport.@Nullable Report report) {
        return report == null
                ? null
                : new CaseView.OutcomeView(
                        report.sentence(),
                        report.facts().stream()
                                .map(fact -> new CaseView.FactView(fact.label(), fact.value()))
                                .toList(),
                        report.links().stream()
                                .map(link -> new CaseView.LinkView(link.page(), link.text()))
                                .toList());
    }

    private static List<CaseView.Related> related(List<Case> others) {
        return others.stream()
                .map(other -> new CaseView.Related(
                        other.id(), other.number().value(), other.status().text(), other.opened()))
                .toList();
    }

    CaseView.Item item(Case kase) {
        Instant due = due(kase);
        return new CaseView.Item(
                kase.id(),
                kase.number().value(),
                CaseView.pageOf(kase),
                kase.service(),
                kase.status().text(),
                kase.opened(),
                due,
                lastDay(due));
    }

    /// The view for its submitter.
    CaseView.SentItem sent(Case kase, Map<PersonId, Person> applicants) {
        Instant due = due(kase);
        return new CaseView.SentItem(
                kase.id(),
                kase.number().value(),
                CaseView.pageOf(kase),
                kase.service(),
                fullName(applicants.get(kase.applicant())),
                kase.status().text(),
                kase.opened(),
                due,
                lastDay(due));
    }

    private static CaseView.@Nullable SubmitterView submitter(Case kase, Map<PersonId, Person> known, As as) {
        var submitter = kase.submitter();
        return submitter == null || as == As.ASKED
                ? null
                : new CaseView.SubmitterView(
                        fullName(known.get(submitter.person())),
                        switch (submitter.authority().kind()) {
                            case MANDATE -> "mandate";
                            case CHILD -> "child";
                        });
    }

    /// The view for a person asked.
    CaseView.AskedItem asked(Case kase, PersonId person, Map<PersonId, Person> applicants) {
        var consent = kase.consentOf(person)
                .orElseThrow(() -> new IllegalArgumentException("case " + kase.id() + ": not asked"));
        return new CaseView.AskedItem(
                kase.id(),
                kase.number().value(),
                CaseView.consentPageOf(kase),
                kase.service(),
                fullName(applicants.get(kase.applicant())),
                form(kase.currentForm(), As.ASKED),
                status(kase, consent),
                consent.until(),
                lastDay(consent.until()));
    }

    /// @param officer who reads the list
    CaseView.TaskItem task(Case kase, PersonId officer) {
        return switch (kase.stage()) {
            case CaseStage.WithOfficer(var due, var why, var _) ->
                new CaseView.TaskItem(
                        kase.id(),
                        kase.number().value(),
                        CaseView.taskPageOf(kase),
                        kase.service(),
                        kase.opened(),
                        due,
                        lastDay(due),
                        why,
                        assigned(kase, officer));
            case CaseStage.WaitingConsent _,
                    CaseStage.WithApplicant _,
                    CaseStage.Granted _,
                    CaseStage.Refused _,
                    CaseStage.Lapsed _,
                    CaseStage.Withdrawn _ -> throw new IllegalArgumentException("case " + kase.id() + ": no task");
        };
    }

    /// The applicants of these cases.
    Map<PersonId, Person> applicants(List<Case> shown) {
        return people.findAll(shown.stream().map(Case::applicant).toList());
    }

    /// Everybody who appears in a case.
    private Map<PersonId, Person> names(Case kase) {
        Set<PersonId> persons = new HashSet<>();
        persons.add(kase.applicant());
        Stream.ofNullable(kase.submitter()).map(Submitter::person).forEach(persons::add);
        kase.consents().forEach(consent -> persons.add(consent.person()));
        return people.findAll(persons);
    }

    /// In the order asked. People without a name who have the same status and deadline are one line, so that their
    /// number is not shown.
    private List<CaseView.ConsentView> consents(
            Case kase, PersonId viewer, Map<PersonId, Person> known, As as, Language language) {
        List<CaseView.ConsentView> views = new ArrayList<>();
        for (Consent consent : kase.consents()) {
            Person person = known.get(consent.person());
            boolean named = as == As.OFFICER || consent.person().equals(viewer);
            String name = named ? name(person, as == As.OFFICER) : TEXTS.text("asked.others", language, Map.of());
            CaseView.ConsentView view = consent(kase, consent, name, as);
            if (named || !views.contains(view)) {
                views.add(view);
            }
        }
        return views;
    }

    private CaseView.ConsentView consent(Case kase, Consent consent, String name, As as) {
        var reason = switch (as) {
            case APPLICANT, SUBMITTER, OFFICER ->
                consent.answer() instanceof Answer.Refused(var _, var words) && !words.isEmpty() ? words : null;
            case ASKED -> null;
        };
        return new CaseView.ConsentView(name, status(kase, consent), consent.until(), lastDay(consent.until()), reason);
    }

    /// The status of a question, as in the API.
    static String status(Case kase, Consent consent) {
        return switch (consent.answer()) {
            case Answer.Given _ -> "given";
            case Answer.Refused _ -> "refused";
            case Answer.Silent _ -> "silent";
            case Answer.NotReached _ -> "not-reached";
            case Answer.Awaited _ ->
                switch (kase.status()) {
                    case WAITING_CONSENT -> "waiting";
                    case LAPSED -> "lapsed";
                    case WITH_OFFICER, WITH_APPLICANT, GRANTED, REFUSED, WITHDRAWN -> "not-needed";
                };
        };
    }

    static @Nullable Instant due(Case kase) {
        return switch (kase.stage()) {
            case CaseStage.WaitingConsent(var due) -> due;
            case CaseStage.WithOfficer(var due, var _, var _) -> due;
            case CaseStage.WithApplicant(var due, var _, var _) -> due;
            case CaseStage.Granted _, CaseStage.Refused _, CaseStage.Lapsed _, CaseStage.Withdrawn _ -> null;
        };
    }

    private static @Nullable LocalDate lastDay(@Nullable Instant end) {
        return DateWords.lastDay(end).orElse(null);
    }

    /// A question is between the officers and the applicant.
    private CaseView.@Nullable QuestionView question(@Nullable Question question, As as) {
        if (question == null || as == As.ASKED) {
            return null;
        }
        var reply = question.reply();
        return new CaseView.QuestionView(
                question.text(),
                question.field(),
                question.asked(),
                question.until(),
                lastDay(question.until()),
                reply == null
                        ? null
                        : new CaseView.ReplyView(
                                reply.at(),
                                reply.text(),
                                Optional.ofNullable(reply.value())
                                        .map(json::readTree)
                                        .orElse(null)));
    }

    /// Who has taken a case, for an officer: `me`, `other`, or null if it is in the queue.
    static @Nullable String assigned(Case kase, PersonId officer) {
        return kase.assignee()
                .map(assignee -> assignee.equals(officer) ? "me" : "other")
                .orElse(null);
    }

    private JsonNode form(FormData form, As as) {
        var shown = (ObjectNode) json.readTree(form.json());
        // The submitter chose people by name, so an owner need not see the IIN of a resident.
        if (as != As.OFFICER) {
            shown.propertyNames().stream()
                    .filter(name -> NUMBER_OF_A_PERSON
                            .matcher(shown.path(name).asString(""))
                            .matches())
                    .toList()
                    .forEach(name -> shown.put(name, masked(shown.path(name).asString())));
        }
        return shown;
    }

    private static String masked(String number) {
        return "•".repeat(number.length() - SHOWN_DIGITS) + number.substring(number.length() - SHOWN_DIGITS);
    }

    private static String name(@Nullable Person person, boolean full) {
        return person == null || full ? fullName(person) : person.shortName();
    }

    /// A dash if the register does not return the name.
    static String fullName(@Nullable Person person) {
        return person == null ? "—" : person.fullName();
    }
}
