package tereze.residence;

import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.addresses.ProtectedPeople;
import tereze.api.FindablePages;
import tereze.api.FindablePages.FindablePage;
import tereze.cases.ConsentMeaning;
import tereze.people.People;
import tereze.people.Person;

/// The beans of this module.
@Configuration(proxyBeanMethods = false)
class ResidenceConfiguration {
    /// Connects two registers that may not depend on each other: tells the register of addresses who is protected,
    /// according to the register of people.
    @Bean
    ProtectedPeople protectedPeople(People people) {
        return ids -> people.findAll(ids).values().stream()
                .filter(Person::sealed)
                .map(Person::personId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Owners fear that a registered tenant gets a right to the flat. They read here that it is not so.
    @Bean
    ConsentMeaning meaningOfRegistration() {
        return new ConsentMeaning("residence.register", "parts/registration", "meaning");
    }

    @Bean
    FindablePages findableResidencePages() {
        return FindablePages.of(
                new FindablePage(
                        "/must-i-register",
                        "clock",
                        "residence.must-i.title",
                        "residence.must-i.lead",
                        "residence.must-i.words"),
                new FindablePage(
                        "/cabinet/address", "home", "cabinet.address", "cabinet.address.text", "cabinet.address.words"),
                new FindablePage(
                        "/cabinet/premises",
                        "people",
                        "cabinet.premises",
                        "cabinet.premises.text",
                        "cabinet.premises.words"));
    }
}
