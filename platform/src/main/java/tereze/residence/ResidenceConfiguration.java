package tereze.residence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.api.CabinetCard;

/// The beans of this module.
@Configuration(proxyBeanMethods = false)
class ResidenceConfiguration {
    @Bean
    CabinetCard addressInCabinet() {
        return new CabinetCard(10, "/cabinet/address", "home", "cabinet.address", "cabinet.address.text");
    }

    @Bean
    CabinetCard premisesInCabinet() {
        return new CabinetCard(20, "/cabinet/premises", "people", "cabinet.premises", "cabinet.premises.text");
    }
}
