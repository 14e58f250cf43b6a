package tereze.people;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.acts.ActFamily;

@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {
    @Bean
    ActFamily peopleActs() {
        return new ActFamily(PeopleAct.class);
    }
}
