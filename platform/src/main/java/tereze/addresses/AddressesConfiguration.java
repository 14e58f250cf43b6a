package tereze.addresses;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.acts.ActFamily;
import tereze.acts.ScheduledJob;
import tereze.addresses.rules.NotificationRules;
import tereze.addresses.store.RegistrationTable;
import tereze.api.NotificationSource;
import tereze.law.WorkingCalendars;

@Configuration(proxyBeanMethods = false)
class AddressesConfiguration {
    @Bean
    ActFamily registrationActs() {
        return RegistrationTable.REGISTRATIONS.family();
    }

    @Bean
    NotificationSource<RegistrationAct> registrationNotifications(Addresses addresses, WorkingCalendars calendars) {
        OwnersToTell owners = new OwnersToTell(addresses, calendars);
        return new NotificationSource<>(
                RegistrationAct.class,
                "addresses-notices",
                List.of(RegistrationNotification.values()),
                (act, recorded) -> NotificationRules.of(
                        act, calendars.dayOf(recorded.at()), premises -> owners.of(premises, recorded)));
    }

    @Bean
    Regions regions() {
        return Regions.ofCountry();
    }

    @Bean
    ActFamily placeActs() {
        return new ActFamily(PlaceAct.class);
    }

    @Bean
    ScheduledJob endOfTerms(TermExpiry expiry, WorkingCalendars calendars) {
        return ScheduledJob.everySecond("addresses.terms", now -> expiry.run(calendars.dayOf(now)));
    }

    @Bean
    ScheduledJob remindersOfEnds(EndReminders reminders, WorkingCalendars calendars) {
        return ScheduledJob.everyTenMinutes("addresses.reminders", now -> reminders.run(calendars.dayOf(now)));
    }
}
