package tereze.queue;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import tereze.acts.ActFamily;
import tereze.acts.Readiness;
import tereze.acts.ReadinessCheck;
import tereze.acts.ScheduledJob;
import tereze.queue.EventLead.Parts;
import tereze.queue.store.AdmissionTable;
import tereze.queue.store.EventTable;
import tereze.queue.store.LeadTable;
import tereze.queue.store.SealTable;

/// The beans of this module.
@Configuration(proxyBeanMethods = false)
class QueueConfiguration {
    /// An act is not older than ten seconds when it is made.
    private static final Duration SEALING = Duration.ofSeconds(5);

    /// For longer than the session of a user.
    private static final Duration SAMPLES_KEPT = Duration.ofMinutes(30);

    private static final Duration FIGURES_KEPT = Duration.ofDays(14);
    private static final int PORTION = 1_000;

    @Bean
    ActFamily eventActs() {
        return EventTable.EVENTS.family();
    }

    @Bean
    ActFamily admissionActs() {
        return AdmissionTable.ADMISSIONS.family();
    }

    @Bean
    ActFamily sealActs() {
        return SealTable.SEALS.family();
    }

    @Bean
    QueueSettings queueSettings(
            @Value("${tereze.gate.url:}") String gate,
            @Value("${tereze.gate.nodes:}") String nodes,
            @Value("${tereze.gate.keys:data/credentials/gate-keys}") String keys,
            @Value("${tereze.queue.beacon:}") String beacon,
            @Value("${tereze.address}") String address,
            @Value("${tereze.queue.most:500}") int most) {
        return QueueSettings.of(gate, nodes, keys, beacon, address, most);
    }

    /// @param readiness asked only while it is needed, because its checks come from modules above
    @Bean
    Parts queueParts(
            LeadTable table,
            AdmissionTable admissions,
            GateNodes nodes,
            GateContext gate,
            ObjectProvider<Readiness> readiness) {
        return new Parts(
                table, admissions, nodes, gate, () -> readiness.getObject().isWell(ReadinessCheck.CLOCK));
    }

    @Bean
    ScheduledJob queueEvents(EventSchedule schedule) {
        return ScheduledJob.everySecond("queue.events", schedule::run);
    }

    @Bean
    ScheduledJob queueSeals(SealCollector collector) {
        return new ScheduledJob("queue.seals", SEALING, collector::run);
    }

    @Bean
    ScheduledJob forgottenSamples(LeadTable table, GateContext gate) {
        InstantSource machine = gate.machine();
        return ScheduledJob.cleanup(
                "queue.samples",
                PORTION,
                () -> table.forget(machine.instant().minus(SAMPLES_KEPT).getEpochSecond(), PORTION));
    }

    @Bean
    ScheduledJob forgottenFigures(LeadTable table, InstantSource clock) {
        return ScheduledJob.cleanup(
                "queue.figures",
                PORTION,
                () -> table.forgetFigures(clock.instant().minus(FIGURES_KEPT), PORTION));
    }

    /// The gate asks for the events once a second.
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> eventsTag() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> tag =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        tag.addUrlPatterns("/api/v1/queue/events");
        return tag;
    }
}
