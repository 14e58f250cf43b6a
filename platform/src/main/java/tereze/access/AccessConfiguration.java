package tereze.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.acts.ActFamily;
import tereze.api.CabinetCard;
import tereze.api.DateWords;
import tereze.api.FindablePages;
import tereze.api.FindablePages.FindablePage;
import tereze.api.HomeFigure;
import tereze.api.PageText;
import tereze.api.PromiseFigure;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    @Bean
    ActFamily accessActs() {
        return new ActFamily(AccessAct.class);
    }

    @Bean
    PromiseFigure looksRecorded(AccessLog looks) {
        return new PromiseFigure("P6", looks::countSince);
    }

    @Bean
    HomeFigure looksToday(AccessLog looks) {
        return new HomeFigure(20, "looks", today -> new HomeFigure.Measure.Count(looks.countSince(today)));
    }

    @Bean
    CabinetCard whoAskedInCabinet(AccessLog looks, InstantSource time) {
        return new CabinetCard(
                30,
                "/cabinet/who-asked",
                "eye",
                "cabinet.who-asked",
                "cabinet.who-asked.text",
                visit -> Optional.of(
                        PageText.of("cabinet.who-asked.fact", looks.countOf(visit.person(), monthOf(time.instant())))));
    }

    /// The first moment of the month.
    private static Instant monthOf(Instant now) {
        return DateWords.at(now)
                .toLocalDate()
                .withDayOfMonth(1)
                .atStartOfDay(DateWords.ZONE)
                .toInstant();
    }

    @Bean
    FindablePages findableAccessPages() {
        return FindablePages.of(new FindablePage(
                "/cabinet/who-asked", "eye", "cabinet.who-asked", "cabinet.who-asked.text", "cabinet.who-asked.words"));
    }
}
