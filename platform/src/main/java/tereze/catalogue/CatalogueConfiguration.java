package tereze.catalogue;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.ActFamily;
import tereze.acts.Acts;
import tereze.catalogue.store.DefinitionRegister;
import tereze.law.Enactments;
import tereze.law.Law;

/// Reads the declarations of the country and of the installation at start-up, and registers their versions before
/// the first request. A mistake, or a version whose content has changed, stops the start.
@Configuration(proxyBeanMethods = false)
public class CatalogueConfiguration {
    /// When the start registers the versions: after the acts, which write, and long before the web server.
    public static final int PHASE = Integer.MIN_VALUE + 100;

    @Bean
    Vocabulary vocabulary(Law law, Enactments enactments, Offers offers) {
        return CatalogueFiles.vocabulary(law, enactments, offers);
    }

    @Bean
    Catalogue catalogue(Vocabulary vocabulary, FurtherServices further) {
        return CatalogueFiles.catalogue(vocabulary, further);
    }

    @Bean
    PublicServices publicServices(Catalogue catalogue, ReleaseStates states) {
        return new PublicServices(catalogue, states);
    }

    @Bean
    ActFamily catalogueActs() {
        return new ActFamily(CatalogueAct.class);
    }

    @Bean
    SmartLifecycle definitionsLifecycle(Catalogue catalogue, Acts acts, JdbcClient jdbc) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                new DefinitionRegister(acts, jdbc).register(catalogue.all());
                running = true;
            }

            @Override
            public void stop() {
                running = false;
            }

            @Override
            public boolean isRunning() {
                return running;
            }

            @Override
            public int getPhase() {
                return PHASE;
            }
        };
    }
}
