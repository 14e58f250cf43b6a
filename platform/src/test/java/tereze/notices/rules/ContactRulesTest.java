package tereze.notices.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tereze.acts.Decision;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.api.Language;
import tereze.notices.Channel;
import tereze.notices.Contacts;
import tereze.notices.ContactsAct;
import tereze.notices.ContactsAct.Choice;
import tereze.notices.ContactsRefusal;
import tereze.notices.DeliveryRoute;
import tereze.notices.ReachableContacts;
import tereze.people.Iin;
import tereze.people.Person;
import tereze.people.Sex;

class ContactRulesTest {
    private static final UUID ID = UUID.fromString("5e11e500-0000-4000-8000-000000000001");
    private static final String OWN = "+77010000001";
    private static final String OF_REGISTER = "+77010000002";
    private static final String EMAIL = "aru@example.kz";

    private static Person person(@Nullable String phone, @Nullable LocalDate death) {
        return new Person(
                ID,
                Iin.closing("90051270001").orElseThrow(),
                "Сәбитова",
                "Ару",
                null,
                LocalDate.parse("1990-05-12"),
                death,
                Sex.FEMALE,
                Person.KAZAKHSTAN,
                phone,
                Language.KK,
                false,
                false);
    }

    private static Contacts chosen(Choice choice) {
        return ContactRules.evolve(
                Contacts.idOf(new PersonId(ID)), null, new ContactsAct.Chosen(new Subject<>(new PersonId(ID), choice)));
    }

    @Test
    void anEmailNeedsItsAddress() {
        Choice without = new Choice(null, null, null, List.of(Channel.EMAIL));
        Choice with = new Choice(EMAIL, null, null, List.of(Channel.EMAIL));

        assertThat(ContactRules.choose(without, person(OF_REGISTER, null), Optional.empty()))
                .isEqualTo(Decision.refuse(new ContactsRefusal.NoEmail()));
        assertThat(ContactRules.choose(with, person(null, null), Optional.empty()))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void anSmsNeedsANumberOfTheirOwnOrOfTheRegister() {
        Choice without = new Choice(null, null, null, List.of(Channel.SMS));
        Choice with = new Choice(null, OWN, null, List.of(Channel.SMS));

        assertThat(ContactRules.choose(without, person(null, null), Optional.empty()))
                .isEqualTo(Decision.refuse(new ContactsRefusal.NoPhone()));
        assertThat(ContactRules.choose(without, person(OF_REGISTER, null), Optional.empty()))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(ContactRules.choose(with, person(null, null), Optional.empty()))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void aChangeIsToldWhereverOneWasAndAtTheRegister() {
        Person person = person(OF_REGISTER, null);
        ReachableContacts register = reach(person, null);
        ReachableContacts unwished = reach(person, chosen(new Choice(EMAIL, OWN, null, List.of())));

        assertThat(ContactRules.tellingOfAChange(unwished, register))
                .containsExactlyInAnyOrder(
                        new DeliveryRoute(Channel.EMAIL, DeliveryRoute.To.FORMER),
                        new DeliveryRoute(Channel.SMS, DeliveryRoute.To.FORMER),
                        new DeliveryRoute(Channel.SMS, DeliveryRoute.To.REGISTER));
        assertThat(ContactRules.tellingOfAChange(register, register))
                .as("who was reached as the register has it is told once")
                .containsExactly(new DeliveryRoute(Channel.SMS, DeliveryRoute.To.FORMER));
    }

    @Test
    void nothingAtAllMayBeChosen() {
        Choice nothing = new Choice(null, null, null, List.of());

        assertThat(ContactRules.choose(nothing, person(null, null), Optional.empty()))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(reach(person(OF_REGISTER, null), chosen(nothing)).channels()).isEmpty();
    }

    @Test
    void whatWasChosenStands() {
        Choice choice = new Choice(EMAIL, OWN, Language.EN, List.of(Channel.EMAIL, Channel.SMS));
        Contacts contacts = chosen(choice);

        assertThat(contacts.id()).isEqualTo(Contacts.idOf(new PersonId(ID)));
        assertThat(contacts)
                .isEqualTo(new Contacts(
                        contacts.id(), new PersonId(ID), EMAIL, OWN, Language.EN, List.of(Channel.EMAIL, Channel.SMS)));
        ReachableContacts reach = reach(person(OF_REGISTER, null), contacts);
        assertThat(reach.address(Channel.EMAIL)).contains(EMAIL);
        assertThat(reach.address(Channel.SMS)).contains(OWN);
        assertThat(reach.language()).isEqualTo(Language.EN);
        assertThat(reach.channels()).containsExactlyInAnyOrder(Channel.EMAIL, Channel.SMS);
    }

    @Test
    void whoNeverChoseIsToldBySmsAtTheNumberOfTheRegister() {
        ReachableContacts reach = reach(person(OF_REGISTER, null), null);

        assertThat(reach.channels()).containsExactly(Channel.SMS);
        assertThat(reach.address(Channel.SMS)).contains(OF_REGISTER);
        assertThat(reach.address(Channel.EMAIL)).isEmpty();
        assertThat(reach.language()).isEqualTo(Language.KK);
        assertThat(reach(person(null, null), null).channels()).isEmpty();
    }

    @Test
    void whatIsLeftOutIsTakenFromTheRegister() {
        ReachableContacts reach =
                reach(person(OF_REGISTER, null), chosen(new Choice(EMAIL, null, null, List.of(Channel.SMS))));

        assertThat(reach.address(Channel.SMS)).contains(OF_REGISTER);
        assertThat(reach.language()).isEqualTo(Language.KK);
        assertThat(reach.channels()).containsExactly(Channel.SMS);
    }

    @Test
    void aNumberThatTheRegisterLostLaterIsNotWrittenTo() {
        Contacts contacts = chosen(new Choice(null, null, null, List.of(Channel.SMS)));

        assertThat(reach(person(null, null), contacts).channels()).isEmpty();
    }

    @Test
    void nobodyWritesToTheDead() {
        Choice choice = new Choice(EMAIL, OWN, null, List.of(Channel.EMAIL, Channel.SMS));
        Person dead = person(OF_REGISTER, LocalDate.parse("2026-01-10"));

        assertThat(reach(dead, chosen(choice)).channels()).isEmpty();
        assertThat(reach(dead, null).channels()).isEmpty();
    }

    /// Whoever changes the contacts of somebody else does not know which browsers get notifications.
    @Test
    void browsersAreToldOfAChangeAndThoseOfTheDeadOfNothing() {
        Set<UUID> browsers = Set.of(new UUID(3, 1), new UUID(3, 2));
        ReachableContacts living = ContactRules.reach(person(OF_REGISTER, null), null, browsers);

        assertThat(living.routes()).contains(DeliveryRoute.push(new UUID(3, 1)), DeliveryRoute.push(new UUID(3, 2)));
        assertThat(ContactRules.tellingOfAChange(living, living))
                .containsExactlyInAnyOrder(
                        new DeliveryRoute(Channel.SMS, DeliveryRoute.To.FORMER),
                        DeliveryRoute.push(new UUID(3, 1)),
                        DeliveryRoute.push(new UUID(3, 2)));
        assertThat(ContactRules.reach(person(OF_REGISTER, LocalDate.parse("2026-01-10")), null, browsers)
                        .routes())
                .isEmpty();
    }

    private static ReachableContacts reach(Person person, @Nullable Contacts chosen) {
        return ContactRules.reach(person, chosen, Set.of());
    }
}
