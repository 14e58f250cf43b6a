package tereze.catalogue;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.law.Law;

/// Reads the country's declarations when the application starts; a mistake in them stops the start.
@Configuration(proxyBeanMethods = false)
public class CatalogueConfiguration {
    @Bean
    Vocabulary vocabulary(Law law) {
        return CatalogueFiles.vocabulary(law);
    }

    @Bean
    Catalogue catalogue(Vocabulary vocabulary) {
        return CatalogueFiles.catalogue(vocabulary);
    }
}
