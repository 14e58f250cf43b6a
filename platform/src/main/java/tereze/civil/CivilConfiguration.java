package tereze.civil;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.acts.ActFamily;
import tereze.api.CabinetCard;
import tereze.api.FindablePages;
import tereze.api.FindablePages.FindablePage;
import tereze.api.NotificationSource;
import tereze.civil.rules.NotificationRules;
import tereze.civil.store.BirthTable;
import tereze.people.RelationAct;

/// The beans of this module.
@Configuration(proxyBeanMethods = false)
class CivilConfiguration {
    @Bean
    ActFamily birthActs() {
        return BirthTable.BIRTHS.family();
    }

    @Bean
    NotificationSource<RelationAct> birthNotifications() {
        return new NotificationSource<>(
                RelationAct.class,
                "civil-notices",
                List.of(BirthNotification.values()),
                (act, _) -> NotificationRules.of(act));
    }

    @Bean
    FindablePages findableChildren() {
        return FindablePages.of(new FindablePage(
                "/cabinet/children", "child", "civil.children.title", "civil.children.text", "civil.children.words"));
    }

    @Bean
    CabinetCard childrenInCabinet() {
        return new CabinetCard(25, "/cabinet/children", "child", "civil.children.title", "civil.children.text");
    }
}
