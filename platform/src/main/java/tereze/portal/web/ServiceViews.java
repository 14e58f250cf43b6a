package tereze.portal.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.acts.Code;
import tereze.agencies.Agencies;
import tereze.api.Language;
import tereze.catalogue.Check;
import tereze.catalogue.Definition;
import tereze.catalogue.Procedure;
import tereze.catalogue.ServiceInfo;
import tereze.law.Law;
import tereze.law.LawId;
import tereze.law.LawRow;
import tereze.law.LawStanding;
import tereze.law.Unit;
import tereze.law.WorkingCalendars;
import tereze.portal.web.ServiceView.Elsewhere;
import tereze.portal.web.ServiceView.Fee;
import tereze.portal.web.ServiceView.LawView;
import tereze.portal.web.ServiceView.TermView;
import tereze.portal.web.ServiceView.Terms;

/// Makes the page of a service from its declaration, so that the page cannot differ from the rules.
@Component
final class ServiceViews {
    /// The writer of services that change no register.
    private static final String RECORDED_ONLY = "cases.decision";

    private final Agencies agencies;
    private final Law law;
    private final WorkingCalendars calendars;
    private final InstantSource time;
    private final PageFormat format;
    private final Citations citations;
    private final Questions questions;

    ServiceViews(
            Agencies agencies,
            Law law,
            WorkingCalendars calendars,
            InstantSource time,
            PageFormat format,
            Citations citations,
            Questions questions) {
        this.agencies = agencies;
        this.law = law;
        this.calendars = calendars;
        this.time = time;
        this.format = format;
        this.citations = citations;
        this.questions = questions;
    }

    ServiceView of(Definition definition, Language language) {
        ServiceInfo about = definition.about();
        Procedure procedure = definition.procedure();
        return new ServiceView(
                ServiceCard.of(definition, language),
                about.whoMay().in(language),
                about.delegable(),
                agencies.byCode(about.agency())
                        .map(agency -> agency.name().in(language))
                        .orElse(about.agency()),
                about.responsible().in(language),
                procedure.evidence().stream()
                        .map(evidence -> evidence.source().name())
                        .distinct()
                        .toList(),
                questions.labels(definition, language),
                checks(procedure, Set.of(Check.Otherwise.REFUSE, Check.Otherwise.REFUSE_BY_OFFICER), language),
                checks(procedure, Set.of(Check.Otherwise.OFFICER), language),
                terms(procedure),
                fee(about.fee(), language),
                about.law().stream()
                        .map(basis -> new LawView(citations.of(basis.provision()), basis.checked()))
                        .toList(),
                about.elsewhere().stream()
                        .map(place -> elsewhere(place, language))
                        .toList(),
                about.seeAlso().stream()
                        .map(link -> new ServiceView.PageLink(
                                link.page(), link.text().in(language)))
                        .toList(),
                procedure.writers().outcome().writer().name().equals(RECORDED_ONLY),
                about.channels().contains(ServiceInfo.Channel.PORTAL));
    }

    private static List<String> checks(Procedure procedure, Set<Check.Otherwise> followed, Language language) {
        return procedure.checks().stream()
                .filter(check -> followed.contains(check.otherwise()))
                .map(check -> check.text().in(language))
                .toList();
    }

    private Terms terms(Procedure procedure) {
        @Nullable
        TermView consent = procedure.consents().stream()
                .findFirst()
                .map(asked -> term(asked.within()))
                .orElse(null);
        Procedure.Officer officer = procedure.decision().officer();
        return new Terms(
                consent,
                officer == null ? null : term(officer.within()),
                procedure.decision().automatic());
    }

    private TermView term(String id) {
        return law.row(new LawId(id), today())
                .map(row -> new TermView(format.term(row.term()), LawStanding.of(List.of(row))))
                .orElseGet(() -> new TermView(format.unknownTerm(), null));
    }

    private Fee fee(ServiceInfo.Fee fee, Language language) {
        return switch (fee) {
            case ServiceInfo.Fee.None _ -> new Fee("none", null, null, null);
            case ServiceInfo.Fee.Unknown _ -> new Fee("unknown", null, null, null);
            case ServiceInfo.Fee.Due(var amount, var payer) ->
                law.findTenge(new LawId(amount), today())
                        .map(sum -> new Fee("due", format.money(sum), payer.in(language), standing(new LawId(amount))))
                        .orElseGet(() ->
                                new Fee("not-yet", Integer.toString(today().getYear()), payer.in(language), null));
        };
    }

    /// Of a sum, and of the index in which the law counts it.
    private LawStanding standing(LawId sum) {
        LawRow row = law.at(sum, today());
        return LawStanding.of(row.unit() == Unit.MCI ? List.of(row, law.at(Law.MCI, today())) : List.of(row));
    }

    private static Elsewhere elsewhere(ServiceInfo.Elsewhere place, Language language) {
        return switch (place) {
            case ServiceInfo.Elsewhere.Offices(var kind) -> new Elsewhere("portal.elsewhere." + Code.of(kind), null);
            case ServiceInfo.Elsewhere.Told(var words) -> new Elsewhere(null, words.in(language));
        };
    }

    LocalDate today() {
        return calendars.dayOf(time.instant());
    }
}
