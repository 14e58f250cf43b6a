package tereze.notices.rules;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Decision;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.notices.Channel;
import tereze.notices.Contacts;
import tereze.notices.ContactsAct;
import tereze.notices.ContactsAct.Choice;
import tereze.notices.ContactsRefusal;
import tereze.notices.DeliveryRoute;
import tereze.notices.ReachableContacts;
import tereze.people.Person;

/// Rules of contact settings.
public final class ContactRules {
    /// The channels of people who have no settings: SMS to the number in the register.
    private static final List<Channel> UNLESS_CHOSEN = List.of(Channel.SMS);

    /// The maximum number of changes in a day. Each change may send messages to other people's addresses.
    public static final int MOST_A_DAY = 10;

    private ContactRules() {}

    /// Decides a change of contacts.
    ///
    /// @param person from the register
    /// @param again when a person who has reached the limit may choose again; empty for others
    public static Decision<ContactsAct, ContactsRefusal> choose(Choice choice, Person person, Optional<Instant> again) {
        if (choice.channels().contains(Channel.EMAIL) && choice.email() == null) {
            return Decision.refuse(new ContactsRefusal.NoEmail());
        }
        if (choice.channels().contains(Channel.SMS) && choice.phone() == null && person.phone() == null) {
            return Decision.refuse(new ContactsRefusal.NoPhone());
        }
        return again.<Decision<ContactsAct, ContactsRefusal>>map(
                        at -> Decision.refuse(new ContactsRefusal.TooOften(at)))
                .orElseGet(() -> Decision.accept(new ContactsAct.Chosen(new Subject<>(person.personId(), choice))));
    }

    public static Contacts evolve(UUID id, @Nullable Contacts before, ContactsAct act) {
        return switch (act) {
            case ContactsAct.Chosen(var subject) -> {
                Choice choice = Objects.requireNonNull(subject.part(), "an erased choice cannot be replayed");
                PersonId person = subject.person();
                yield new Contacts(id, person, choice.email(), choice.phone(), choice.language(), choice.channels());
            }
        };
    }

    /// The routes of the notification about a change of contacts: all former contacts, also of channels that were
    /// switched off, and the number in the register. Somebody else may have made the change.
    ///
    /// @param former the contacts before the change
    /// @param register the contacts in the register
    public static Set<DeliveryRoute> tellingOfAChange(ReachableContacts former, ReachableContacts register) {
        Set<DeliveryRoute> ways = new HashSet<>();
        former.browsers().forEach(browser -> ways.add(DeliveryRoute.push(browser)));
        for (Channel channel : Channel.OF_CONTACTS) {
            former.address(channel).ifPresent(address -> ways.add(new DeliveryRoute(channel, DeliveryRoute.To.FORMER)));
            register.address(channel)
                    .filter(address -> !former.address(channel).equals(Optional.of(address)))
                    .ifPresent(address -> ways.add(new DeliveryRoute(channel, DeliveryRoute.To.REGISTER)));
        }
        return ways;
    }

    /// A person's contacts. People who have died have no channels.
    ///
    /// @param chosen null if they have no settings
    /// @param browsers the ids of their active subscriptions
    public static ReachableContacts reach(Person person, @Nullable Contacts chosen, Set<UUID> browsers) {
        String email = chosen == null ? null : chosen.email();
        String phone = chosen == null || chosen.phone() == null ? person.phone() : chosen.phone();
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        if (person.alive()) {
            channels.addAll(chosen == null ? UNLESS_CHOSEN : chosen.channels());
        }
        if (email == null) {
            channels.remove(Channel.EMAIL);
        }
        if (phone == null) {
            channels.remove(Channel.SMS);
        }
        return new ReachableContacts(
                email,
                phone,
                chosen == null || chosen.language() == null ? person.language() : chosen.language(),
                channels,
                person.alive() ? browsers : Set.of());
    }
}
