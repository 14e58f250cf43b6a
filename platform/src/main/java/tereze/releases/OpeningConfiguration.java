package tereze.releases;

import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.agencies.Agency;
import tereze.agencies.AgencyFile;
import tereze.api.FindablePages;
import tereze.api.FindablePages.FindablePage;
import tereze.releases.store.PeakFile;

@Configuration(proxyBeanMethods = false)
class OpeningConfiguration {
    @Bean
    YearlyPeaks yearlyPeaks() {
        return PeakFile.ofKazakhstan(AgencyFile.ofKazakhstan().agencies().stream()
                .map(Agency::code)
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Bean
    FindablePages findableReleasePages() {
        return FindablePages.of(new FindablePage(
                "/peaks", "clock", "releases.peaks.title", "releases.peaks.lead", "releases.peaks.words"));
    }
}
