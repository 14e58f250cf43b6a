package tereze.cases;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.access.GroundWords;
import tereze.acts.ActFamily;
import tereze.acts.ActStream;
import tereze.acts.Acts;
import tereze.acts.PersonId;
import tereze.acts.RecordedAct;
import tereze.acts.ScheduledJob;
import tereze.acts.table.Versioned;
import tereze.api.DeliveryConfirmation;
import tereze.api.HomeFigure;
import tereze.api.NotificationSource;
import tereze.api.PromiseFigure;
import tereze.cases.rules.NotificationRules;
import tereze.cases.rules.NotificationRules.ForChild;
import tereze.cases.store.CaseTable;
import tereze.catalogue.Catalogue;
import tereze.catalogue.Offers;
import tereze.catalogue.PublicServices;
import tereze.law.StatutoryTerms;
import tereze.law.WorkingCalendars;
import tereze.mandates.Acting;

@Configuration(proxyBeanMethods = false)
class CasesConfiguration {
    @Bean
    ActFamily caseActs() {
        return CaseTable.CASES.family();
    }

    @Bean
    NotificationSource<CaseAct> caseNotifications(CaseTable table, Acting acting, WorkingCalendars calendars) {
        return new NotificationSource<>(
                CaseAct.class,
                "cases-notices",
                List.of(CaseNotification.values()),
                (act, recorded) -> NotificationRules.of(
                        act,
                        recorded.actor(),
                        forChild(
                                recorded,
                                table,
                                acting.parentsOf(
                                        act.applicant().person(), recorded.reason(), calendars.dayOf(recorded.at())))));
    }

    private static ForChild forChild(RecordedAct recorded, CaseTable table, List<PersonId> parents) {
        return parents.isEmpty()
                ? ForChild.NONE
                : table.find(recorded.thing())
                        .map(Versioned::state)
                        .map(kase -> new ForChild(kase.sender(), parents))
                        .orElse(ForChild.NONE);
    }

    @Bean
    Offers offers(ListableBeanFactory beans) {
        return RegisteredOffers.of(beans);
    }

    @Bean
    RuleEvaluator evaluator(Map<String, EvidenceSource<?, ?>> sources, StatutoryTerms terms, OfficerTerritory places) {
        return new RuleEvaluator(sources, terms, places);
    }

    /// The text for the ground of an officer's access: the service of the application.
    @Bean
    GroundWords serviceGrounds(Catalogue catalogue) {
        return ground ->
                catalogue.find(ground).map(definition -> definition.about().name());
    }

    @Bean
    CaseTable caseTable(JdbcClient jdbc) {
        return new CaseTable(jdbc);
    }

    @Bean
    CaseExpiry caseExpiry(
            Cases cases, Questions questions, CaseTable table, ObjectProvider<DeliveryConfirmation> confirmation) {
        return new CaseExpiry(cases, questions, table, confirmation.getIfAvailable(() -> (_, _) -> Set.of()));
    }

    @Bean
    PromiseFigure applicationsTakenIn(Cases cases) {
        return new PromiseFigure("P2", cases::openedSince);
    }

    /// Below a second there is no time to tell: it is decided at once.
    @Bean
    HomeFigure decisionTime(Cases cases) {
        return new HomeFigure(
                10,
                "decision",
                today -> cases.medianDecisionSince(today)
                        .filter(median -> median.toSeconds() > 0)
                        .<HomeFigure.Measure>map(HomeFigure.Measure.Span::new)
                        .orElseGet(HomeFigure.Measure.None::new));
    }

    @Bean
    ScheduledJob silence(CaseExpiry expiry) {
        return ScheduledJob.everySecond("cases.silence", expiry::run);
    }

    @Bean
    CaseTerms caseTerms(Cases cases, CaseTable table, ActStream stream, StatutoryTerms terms) {
        return new CaseTerms(cases, table, stream, terms);
    }

    @Bean
    ScheduledJob terms(CaseTerms terms) {
        return new ScheduledJob("cases.terms", Duration.ofMinutes(1), terms::run);
    }

    @Bean
    Questions questions(Cases cases, StatutoryTerms terms) {
        return new Questions(cases, terms);
    }

    @Bean
    OfficerTasks officerTasks(Cases cases, CaseTable table, RuleEvaluator evaluator, InstantSource clock) {
        return new OfficerTasks(cases, table, evaluator, clock);
    }

    @Bean
    Cases cases(
            Acts acts,
            CaseTable table,
            Catalogue catalogue,
            PublicServices services,
            RuleEvaluator evaluator,
            Acting acting,
            Map<String, OutcomeWriter<?>> writers,
            ObjectProvider<Admittance> queue) {
        return new Cases(
                acts,
                table,
                catalogue,
                new Entrance(services, queue.getIfAvailable(() -> Admittance.FREE)),
                evaluator,
                acting,
                new Writers(writers));
    }
}
