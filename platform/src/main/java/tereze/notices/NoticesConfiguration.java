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
import tereze.api.PageText;
import tereze.api.WaitingItem;
import tereze.api.WaitingSource;

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
    ActFamily pushActs() {
        return new ActFamily(PushAct.class);
    }

    @Bean
    NotificationSource<PushAct> pushNotifications() {
        return new NotificationSource<>(
                PushAct.class, "notices", List.of(PushNotification.values()), (act, _) -> of(act));
    }

    @Bean
    CabinetCard noticesInCabinet() {
        return new CabinetCard(60, "/cabinet/notices", "bell", "cabinet.notices", "cabinet.notices.text");
    }

    @Bean
    WaitingSource unseenNotices(Notices notices) {
        return new WaitingSource(visit -> unseen(notices.unseenBy(visit.person())), notices::unseenBy);
    }

    private static List<WaitingItem> unseen(int notices) {
        return notices == 0
                ? List.of()
                : List.of(new WaitingItem("/cabinet/notices", PageText.of("cabinet.waiting.notices", notices), null));
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

    private static List<Notification> of(PushAct act) {
        return switch (act) {
            case PushAct.Began(var person, var _) ->
                List.of(new Notification(person.person(), PushNotification.BROWSER_ADDED));
            case PushAct.Ended _ -> List.of();
        };
    }

    private static List<Notification> of(ContactsAct act) {
        return switch (act) {
            case ContactsAct.Chosen(var person) ->
                List.of(new Notification(person.person(), ContactsNotification.CONTACTS_CHANGED));
        };
    }
}
