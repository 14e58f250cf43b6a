package tereze.notices;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.acts.ActFamily;
import tereze.acts.ScheduledJob;
import tereze.api.CabinetCard;
import tereze.api.FindablePages;
import tereze.api.FindablePages.FindablePage;
import tereze.api.Notification;
import tereze.api.NotificationSource;

@Configuration(proxyBeanMethods = false)
class NoticesConfiguration {
    @Bean
    ActFamily contactsActs() {
        return new ActFamily(ContactsAct.class);
    }

    @Bean
    NotificationSource<ContactsAct> contactsNotifications() {
        return new NotificationSource<>(
                ContactsAct.class, "notices", List.of(ContactsNotification.values()), (act, _) -> of(act));
    }

    @Bean
    CabinetCard noticesInCabinet() {
        return new CabinetCard(60, "/cabinet/notices", "bell", "cabinet.notices", "cabinet.notices.text");
    }

    @Bean
    CabinetCard contactsInCabinet() {
        return new CabinetCard(80, "/cabinet/contacts", "phone", "notices.contacts.title", "notices.contacts.text");
    }

    @Bean
    FindablePages findableNoticePages() {
        return FindablePages.of(
                new FindablePage(
                        "/cabinet/notices", "bell", "cabinet.notices", "cabinet.notices.text", "cabinet.notices.words"),
                new FindablePage(
                        "/cabinet/contacts",
                        "phone",
                        "notices.contacts.title",
                        "notices.contacts.text",
                        "notices.contacts.words"));
    }

    @Bean
    ScheduledJob noticeComparison(NoticeComparison comparison) {
        return ScheduledJob.cleanup("notices.comparison", comparison::runIfDue);
    }

    private static List<Notification> of(ContactsAct act) {
        return switch (act) {
            case ContactsAct.Chosen(var person) ->
                List.of(new Notification(person.person(), ContactsNotification.CONTACTS_CHANGED));
        };
    }
}
