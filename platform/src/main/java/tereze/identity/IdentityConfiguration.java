package tereze.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.acts.ActFamily;
import tereze.identity.store.PickupTable;

/// The beans of this module.
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {
    @Bean
    ActFamily pickupActs() {
        return PickupTable.PICKUPS.family();
    }
}
