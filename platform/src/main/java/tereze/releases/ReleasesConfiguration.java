package tereze.releases;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.acts.ActFamily;
import tereze.releases.store.ReleaseTable;

@Configuration(proxyBeanMethods = false)
class ReleasesConfiguration {
    @Bean
    ActFamily releaseActs() {
        return ReleaseTable.RELEASES.family();
    }
}
