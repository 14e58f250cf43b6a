package tereze.identity;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.acts.ActFamily;
import tereze.acts.ScheduledJob;
import tereze.api.NotificationSource;
import tereze.api.WaitingSource;
import tereze.identity.rules.ExpiryRules;
import tereze.identity.rules.PickupRules;
import tereze.identity.store.ExpiryTable;
import tereze.identity.store.PickupTable;
import tereze.law.WorkingCalendars;

/// The beans of this module.
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {
    private static final String TEXTS = "identity-notices";

    @Bean
    ActFamily pickupActs() {
        return PickupTable.PICKUPS.family();
    }

    @Bean
    ActFamily expiryActs() {
        return ExpiryTable.EXPIRIES.family();
    }

    @Bean
    NotificationSource<PickupAct> pickupNotifications() {
        return new NotificationSource<>(
                PickupAct.class,
                TEXTS,
                List.of(
                        IdentityNotification.IDENTITY_CARD_READY,
                        IdentityNotification.PASSPORT_READY,
                        IdentityNotification.CHILD_PASSPORT_READY),
                (act, _) -> PickupRules.notification(act).stream().toList());
    }

    @Bean
    NotificationSource<ExpiryAct> expiryNotifications() {
        return new NotificationSource<>(
                ExpiryAct.class,
                TEXTS,
                List.of(
                        IdentityNotification.IDENTITY_CARD_ENDS_SOON,
                        IdentityNotification.PASSPORT_ENDS_SOON,
                        IdentityNotification.CHILD_PASSPORT_ENDS_SOON),
                (act, _) -> ExpiryRules.notification(act).stream().toList());
    }

    @Bean
    WaitingSource documentsThatExpireSoon(ExpiringDocuments documents) {
        return WaitingSource.notCounted(documents::of);
    }

    @Bean
    ScheduledJob documentReminders(ExpiryReminders reminders, WorkingCalendars calendars) {
        return ScheduledJob.everyTenMinutes("identity.reminders", now -> reminders.runIfDue(calendars.dayOf(now)));
    }

    @Bean
    ScheduledJob readyDocuments(ReadyDocuments ready, WorkingCalendars calendars) {
        return ScheduledJob.everyTenMinutes("identity.ready", now -> ready.run(calendars.dayOf(now)));
    }
}
