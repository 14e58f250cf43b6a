package tereze.law;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.law.store.LawFiles;

/// Reads the country's law from the classpath at start-up. A mistake in the data stops the start. The methods can
/// also be called without Spring.
@Configuration(proxyBeanMethods = false)
public class LawConfiguration {
    private final LawFiles files = new LawFiles("country/kz/law");

    @Bean
    public Enactments enactments() {
        return files.enactments();
    }

    @Bean
    public Law law() {
        return files.law(files.enactments());
    }

    @Bean
    public StatutoryTerms statutoryTerms(Law law, WorkingCalendars calendars) {
        return new StatutoryTerms(law, calendars);
    }

    @Bean
    public LawHorizon lawHorizon(Law law, WorkingCalendars calendars) {
        return new LawHorizon(law, calendars);
    }

    @Bean
    public WorkingCalendars workingCalendars() {
        return files.calendars();
    }
}
