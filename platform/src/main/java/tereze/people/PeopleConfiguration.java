package tereze.people;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.acts.ActFamily;
import tereze.people.store.PeopleTables;

@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {
    @Bean
    ActFamily peopleActs() {
        return new ActFamily(PeopleAct.class);
    }

    @Bean
    ActFamily personActs() {
        return PeopleTables.PERSONS.family();
    }

    @Bean
    ActFamily relationActs() {
        return PeopleTables.KINSHIPS.family();
    }

    @Bean
    ActFamily identityDocumentActs() {
        return PeopleTables.PAPERS.family();
    }
}
