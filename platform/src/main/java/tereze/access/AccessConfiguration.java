package tereze.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.acts.ActFamily;
import tereze.api.CabinetCard;
import tereze.api.FindablePages;
import tereze.api.FindablePages.FindablePage;
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
    CabinetCard whoAskedInCabinet() {
        return new CabinetCard(30, "/cabinet/who-asked", "eye", "cabinet.who-asked", "cabinet.who-asked.text");
    }

    @Bean
    FindablePages findableAccessPages() {
        return FindablePages.of(new FindablePage(
                "/cabinet/who-asked", "eye", "cabinet.who-asked", "cabinet.who-asked.text", "cabinet.who-asked.words"));
    }
}
