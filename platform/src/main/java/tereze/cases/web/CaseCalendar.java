package tereze.cases.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.api.CalendarEvent;
import tereze.api.Language;
import tereze.api.PublicAddress;
import tereze.api.Texts;
import tereze.cases.Case;
import tereze.cases.CaseStage;
import tereze.cases.Cases;
import tereze.cases.Consent;
import tereze.cases.OutcomeReport;
import tereze.cases.web.CaseAccess.Seen;
import tereze.cases.web.CaseViews.As;

/// What a reader of a case can put into their calendar: their own term to answer or to reply, the term of the others,
/// the term of the officer, or the end of what was granted.
@Component
final class CaseCalendar {
    private static final Texts TEXTS = Texts.load("cases");
    private static final Duration REMIND = Duration.ofDays(1);

    private final Cases cases;
    private final PublicAddress address;

    CaseCalendar(Cases cases, PublicAddress address) {
        this.cases = cases;
        this.address = address;
    }

    /// Empty if nothing ends, or if the end is not known.
    ///
    /// @param outcome what a granted case gave; null if there is nothing to say
    Optional<CalendarEvent> of(Seen seen, PersonId reader, OutcomeReport.@Nullable Report outcome, Language language) {
        Case kase = seen.kase();
        Optional<Consent> mine = kase.consentOf(reader).filter(Consent::awaited);
        return switch (kase.stage()) {
            case CaseStage.WaitingConsent(var due) ->
                mine.isPresent()
                        ? term(kase, "answer", mine.get().until(), language)
                        : term(kase, "answers", due, language);
            case CaseStage.WithOfficer(var due, var _, var _) -> term(kase, "decision", due, language);
            case CaseStage.WithApplicant(var due, var _, var _) ->
                seen.as() == As.ASKED ? Optional.empty() : term(kase, "reply", due, language);
            case CaseStage.Granted _ ->
                Optional.ofNullable(outcome).flatMap(given -> Optional.ofNullable(given.calendar()));
            case CaseStage.Refused _, CaseStage.Lapsed _, CaseStage.Withdrawn _ -> Optional.empty();
        };
    }

    /// @param what the last part of the keys of its texts
    private Optional<CalendarEvent> term(Case kase, String what, @Nullable Instant end, Language language) {
        return Optional.ofNullable(end).map(known -> {
            Map<String, String> values = Map.of(
                    "service",
                    cases.serviceOf(kase, language),
                    "number",
                    kase.number().value());
            return new CalendarEvent(
                    kase.id() + "-" + what,
                    language,
                    TEXTS.text("calendar." + what, language, values),
                    TEXTS.text("calendar.text", language, values),
                    address.to("/cases/" + kase.id()),
                    CalendarEvent.When.end(known),
                    REMIND);
        });
    }
}
