package tereze.developers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.api.FindablePages;
import tereze.api.FindablePages.FindablePage;

/// The beans of this module.
@Configuration(proxyBeanMethods = false)
class DevelopersConfiguration {
    private static final String PICTURE = "window";

    @Bean
    FindablePages findableDeveloperPages() {
        return FindablePages.of(
                page("/developers", "developers"),
                page("/developers/school", "developers.school"),
                page("/developers/bank", "developers.bank"),
                page("/developers/reference", "developers.reference"),
                page("/developers/problems", "developers.problems"),
                page("/developers/changelog", "developers.changelog"));
    }

    private static FindablePage page(String path, String texts) {
        return new FindablePage(path, PICTURE, texts + ".title", texts + ".lead", texts + ".words");
    }
}
