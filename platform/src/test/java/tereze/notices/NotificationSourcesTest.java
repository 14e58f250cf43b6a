package tereze.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tereze.acts.Act;
import tereze.acts.PersonId;
import tereze.acts.RecordedAct;
import tereze.acts.Subject;
import tereze.api.ActingParents;
import tereze.api.Notification;
import tereze.api.NotificationKind;
import tereze.api.NotificationSource;
import tereze.people.PeopleAct;
import tereze.testing.Fault;

/// The notifications of all modules are collected here. If a module lacks texts, the server does not start.
class NotificationSourcesTest {
    private static final PersonId PERSON = new PersonId(new UUID(1, 1));
    private static final PersonId OTHER = new PersonId(new UUID(2, 2));
    private static final Instant AT = Instant.parse("2026-11-21T05:00:00Z");
    private static final UUID RECEIPT = new UUID(6, 6);
    private static final UUID THING = new UUID(5, 5);

    private static final ActingParents NO_CHILD = (_, _) -> List.of();

    private enum Planted implements NotificationKind {
        WITHOUT_TEXTS
    }

    private enum Kinds implements NotificationKind {
        CONTACTS_CHANGED;

        @Override
        public Optional<NotificationKind> forParents() {
            return Optional.of(Planted.WITHOUT_TEXTS);
        }
    }

    @Test
    void asksTheModuleOfAnAct() {
        NotificationSources sources = new NotificationSources(List.of(contacts()), NO_CHILD);

        assertThat(sources.of(recorded(new ContactsAct.Chosen(new Subject<>(PERSON, null)))))
                .containsExactly(new Notification(PERSON, ContactsNotification.CONTACTS_CHANGED));
        assertThat(sources.of(recorded(new PeopleAct.Loaded("source", "00", 1))))
                .as("an act of another module")
                .isEmpty();
        assertThat(sources.acts()).containsExactly(ContactsAct.class);
    }

    /// Whatever module it is. Nobody gets two notifications of one act, such as a parent of two children.
    @Fault("D12")
    @Test
    void notifiesTheParentsOfAYoungChild() {
        PersonId mother = new PersonId(new UUID(8, 8));
        PersonId father = new PersonId(new UUID(9, 9));
        NotificationSource<ContactsAct> source = new NotificationSource<>(
                ContactsAct.class,
                "notices",
                List.of(Kinds.values()),
                (_, _) -> List.of(
                        new Notification(PERSON, Kinds.CONTACTS_CHANGED, AT),
                        new Notification(OTHER, Kinds.CONTACTS_CHANGED, AT),
                        new Notification(father, Kinds.CONTACTS_CHANGED, AT)));
        ActingParents parents = (child, day) -> {
            assertThat(day).isEqualTo(LocalDate.of(2026, 11, 21));
            if (child.equals(PERSON)) {
                return List.of(mother, father);
            }
            return child.equals(OTHER) ? List.of(mother) : List.of();
        };

        assertThat(new NotificationSources(List.of(source), parents)
                        .of(recorded(new ContactsAct.Chosen(new Subject<>(PERSON, null)))))
                .containsExactly(
                        new Notification(PERSON, Kinds.CONTACTS_CHANGED, AT),
                        new Notification(mother, Planted.WITHOUT_TEXTS),
                        new Notification(father, Planted.WITHOUT_TEXTS),
                        new Notification(OTHER, Kinds.CONTACTS_CHANGED, AT));
    }

    @Test
    void refusesAKindWithoutItsTexts() {
        NotificationSource<ContactsAct> silent =
                new NotificationSource<>(ContactsAct.class, "notices", List.of(Planted.values()), (_, _) -> List.of());

        assertThatThrownBy(() -> new NotificationSources(List.of(silent), NO_CHILD))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("notices lacks without-texts in kk")
                .hasMessageContaining("notices lacks without-texts.subject in ru")
                .hasMessageContaining("notices lacks without-texts.sms in en");
    }

    @Test
    void refusesAKindOfTwoModules() {
        assertThatThrownBy(() -> new NotificationSources(List.of(contacts(), contacts()), NO_CHILD))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("contacts-changed is told twice");
    }

    /// Only the people whom the act is about get its receipt. Others are notified without it.
    @Test
    void aNoticeSaysWhatTheActSays() {
        RecordedAct act = recorded(new ContactsAct.Chosen(new Subject<>(PERSON, null)));

        assertThat(Notice.of(act, new Notification(PERSON, Planted.WITHOUT_TEXTS, AT)))
                .isEqualTo(new Notice(PERSON, 7, AT, "without-texts", THING, "ground", AT, RECEIPT));
        assertThat(Notice.of(act, new Notification(OTHER, Planted.WITHOUT_TEXTS)))
                .isEqualTo(new Notice(OTHER, 7, AT, "without-texts", THING, "ground", null, null));
    }

    private static NotificationSource<ContactsAct> contacts() {
        return new NoticesConfiguration().contactsNotifications();
    }

    private static RecordedAct recorded(Act act) {
        return new RecordedAct(7, RECEIPT, "kind/1", AT, THING, 1, OTHER.value(), "ground", List.of(PERSON), act);
    }
}
