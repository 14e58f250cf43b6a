package tereze.addresses;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.acts.ActFamily;
import tereze.acts.ScheduledJob;
import tereze.addresses.store.RegistrationStore;
import tereze.law.WorkingCalendars;

@Configuration(proxyBeanMethods = false)
class AddressesConfiguration {
    @Bean
    ActFamily registrationActs() {
        return RegistrationStore.REGISTRATIONS.family();
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
        return ScheduledJob.everySecond(
                "addresses.terms", now -> expiry.run(calendars.asKnownAt(now).dateOf(now)));
    }
}
