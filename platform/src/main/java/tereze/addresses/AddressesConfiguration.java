package tereze.addresses;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.acts.ActFamily;

@Configuration(proxyBeanMethods = false)
class AddressesConfiguration {
    @Bean
    ActFamily registrationActs() {
        return new ActFamily(RegistrationAct.class);
    }

    @Bean
    Regions regions() {
        return Regions.ofCountry();
    }

    @Bean
    ActFamily placeActs() {
        return new ActFamily(PlaceAct.class);
    }
}
