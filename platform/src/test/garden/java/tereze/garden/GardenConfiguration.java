package tereze.garden;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.acts.ActFamily;
import tereze.acts.ScheduledJob;
import tereze.api.CabinetCard;
import tereze.api.NotificationSource;
import tereze.garden.rules.LeaseRules;
import tereze.garden.store.LeaseTable;

/// The beans that this module registers.
@Configuration(proxyBeanMethods = false)
class GardenConfiguration {
    @Bean
    ActFamily leaseActs() {
        return LeaseTable.LEASES.family();
    }

    @Bean
    NotificationSource<LeaseAct> leaseNotifications() {
        return new NotificationSource<>(
                LeaseAct.class,
                "garden-notices",
                List.of(LeaseNotification.values()),
                (act, _) -> LeaseRules.notifications(act));
    }

    @Bean
    ScheduledJob leasesThatEnd(Leases leases) {
        return ScheduledJob.everySecond("garden.leases", leases::endDue);
    }

    @Bean
    CabinetCard leasesInCabinet() {
        return new CabinetCard(60, "/cabinet/leases", "home", "garden.leases.title", "garden.leases.lead");
    }
}
