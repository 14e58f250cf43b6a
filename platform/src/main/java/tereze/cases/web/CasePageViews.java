package tereze.cases.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.acts.Code;
import tereze.acts.PersonId;
import tereze.api.Language;
import tereze.cases.Case;
import tereze.cases.CaseStage;
import tereze.cases.CaseStatus;
import tereze.cases.Cases;
import tereze.cases.Consent;
import tereze.cases.FormAnswers;
import tereze.cases.OutcomeReport;
import tereze.cases.web.CaseAccess.Seen;
import tereze.cases.web.CasePage.Step;
import tereze.cases.web.CaseViews.As;
import tereze.people.People;

/// Makes the page of a case: its timeline, and what comes next.
@Component
final class CasePageViews {
    private final Cases cases;
    private final CaseReasonViews reasons;
    private final CaseReceipts receipts;
    private final CaseCalendar calendar;
    private final FormAnswers forms;
    private final People people;
    private final InstantSource time;

    CasePageViews(
            Cases cases,
            CaseReasonViews reasons,
            CaseReceipts receipts,
            CaseCalendar calendar,
            FormAnswers forms,
            People people,
            InstantSource time) {
        this.cases = cases;
        this.reasons = reasons;
        this.receipts = receipts;
        this.calendar = calendar;
        this.forms = forms;
        this.people = people;
        this.time = time;
    }

    CasePage of(Seen seen, PersonId reader, Language language) {
        Case kase = seen.kase();
        // The form of the view is already masked. Addresses are shown as this reader may see them.
        var form = cases.findDefinition(kase)
                .map(definition -> forms.of(definition.form(), seen.view().form(), reader, language))
                .orElse(List.of());
        OutcomeReport.Report outcome = seen.outcome();
        Instant due = seen.view().due();
        Optional<Consent> asked = seen.as() == As.OFFICER ? Optional.empty() : kase.consentOf(reader);
        return new CasePage(
                seen.view(),
                cases.serviceOf(kase, language),
                form,
                reasons.texts(kase, seen.as(), language),
                path(kase),
                cases.mayWithdraw(kase, reader),
                seen.as() == As.SUBMITTER,
                kase.status().open(),
                mayReply(seen),
                fieldAsked(seen, language),
                due != null && due.isBefore(time.instant()),
                asked.map(consent -> CaseViews.status(kase, consent)).orElse(null),
                asked.isPresent() && names(kase, reader),
                asked.flatMap(consent -> Optional.ofNullable(consent.until())).orElse(null),
                asked.map(consent -> Code.of(consent.silence())).orElse(null),
                kase.status().text(),
                calendar.of(seen, reader, outcome, language).isPresent(),
                receipts.named(kase, reader, seen.as()),
                outcome);
    }

    private boolean names(Case kase, PersonId reader) {
        return people.find(reader)
                .map(person -> person.iin().value())
                .filter(kase.form().json()::contains)
                .isPresent();
    }

    /// Whether the reader can reply to an officer's question now.
    private boolean mayReply(Seen seen) {
        return seen.kase().status() == CaseStatus.WITH_APPLICANT
                && (seen.as() == As.APPLICANT || seen.as() == As.SUBMITTER)
                && time.instant()
                        .isBefore(Objects.requireNonNull(seen.kase().question()).until());
    }

    /// The label of the field that a question is about.
    private @Nullable String fieldAsked(Seen seen, Language language) {
        var question = seen.view().question();
        return question == null || question.field() == null
                ? null
                : cases.findDefinition(seen.kase()).stream()
                        .flatMap(definition -> definition.form().fields().stream()
                                .filter(field -> field.name().equals(question.field()))
                                .map(field -> FormAnswers.labelOf(definition.form(), field, language)))
                        .findFirst()
                        .orElse(null);
    }

    /// From the application to the decision. If the case is open, its legal term is last.
    private static List<Step> path(Case kase) {
        List<Step> path = new ArrayList<>();
        path.add(new Step("done", "applied", kase.opened()));
        path.add(new Step("done", "checked", kase.opened()));
        boolean waits = kase.status() == CaseStatus.WAITING_CONSENT;
        if (!kase.consents().isEmpty()) {
            path.add(waits ? new Step("now", "consents", null) : asked(kase));
        }
        switch (kase.stage()) {
            case CaseStage.WaitingConsent(var due) -> {
                path.add(new Step("next", "decision", null));
                path.add(new Step("term", "consent-term", due));
            }
            case CaseStage.WithOfficer(var due, var _, var _) -> {
                path.add(new Step("now", "officer", null));
                path.add(new Step("next", "decision", null));
                path.add(new Step("term", "officer-term", due));
            }
            case CaseStage.WithApplicant(var due, var _, var _) -> {
                path.add(new Step("now", "applicant", null));
                path.add(new Step("next", "decision", null));
                path.add(new Step("term", "reply-term", due));
            }
            case CaseStage.Granted(Instant at, var by) -> path.add(new Step("done", decided("granted", by), at));
            case CaseStage.Refused(Instant at, var _, var by) ->
                path.add(new Step("stopped", decided("refused", by), at));
            case CaseStage.Lapsed(Instant at) -> path.add(new Step("stopped", "lapsed", at));
            case CaseStage.Withdrawn(Instant at) -> path.add(new Step("stopped", "withdrawn", at));
        }
        return path;
    }

    /// The step of a case that waits for nobody: those asked have answered, or need not answer any more.
    private static Step asked(Case kase) {
        return kase.consents().stream().anyMatch(Consent::awaited)
                ? new Step("done", "consents-asked", kase.opened())
                : new Step(
                        "done",
                        "consents-answered",
                        kase.consents().stream()
                                .flatMap(consent -> consent.answeredAt().stream())
                                .max(Comparator.naturalOrder())
                                .orElse(null));
    }

    private static String decided(String outcome, CaseStage.Decider by) {
        return switch (by) {
            case CaseStage.Rules _ -> outcome + "-by-rules";
            case CaseStage.Officer _ -> outcome + "-by-officer";
        };
    }
}
