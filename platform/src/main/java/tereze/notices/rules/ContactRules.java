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

/// What people may choose of their contacts, and how they are reached then.
public final class ContactRules {
    /// Who never chose is told by SMS at the number of the register.
    private static final List<Channel> UNLESS_CHOSEN = List.of(Channel.SMS);

    /// How often in a day a person may choose anew: each time others than they may be written to.
    public static final int MOST_A_DAY = 10;

    private ContactRules() {}

    /// Decides a choice.
    ///
    /// @param person as the register knows them
    /// @param again from when a person may choose who has chosen too often; empty for everybody else
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

    /// The contacts after an act, whatever they were before.
    public static Contacts evolve(UUID id, @Nullable Contacts before, ContactsAct act) {
        return switch (act) {
            case ContactsAct.Chosen(var subject) -> {
                Choice choice = Objects.requireNonNull(subject.part(), "an erased choice cannot be replayed");
                PersonId person = subject.person();
                yield new Contacts(id, person, choice.email(), choice.phone(), choice.language(), choice.channels());
            }
        };
    }

    /// Where it is told that contacts were changed: wherever they were before, wished for or not, and at the number
    /// of the register. Who changed them may not be whose they are.
    ///
    /// @param former how the person was reached before
    /// @param register how they are reached who never chose
    public static Set<DeliveryRoute> tellingOfAChange(ReachableContacts former, ReachableContacts register) {
        Set<DeliveryRoute> ways = new HashSet<>();
        for (Channel channel : Channel.values()) {
            former.address(channel).ifPresent(address -> ways.add(new DeliveryRoute(channel, DeliveryRoute.To.FORMER)));
            register.address(channel)
                    .filter(address -> !former.address(channel).equals(Optional.of(address)))
                    .ifPresent(address -> ways.add(new DeliveryRoute(channel, DeliveryRoute.To.REGISTER)));
        }
        return ways;
    }

    /// How a person is reached. Nobody writes to the dead.
    ///
    /// @param chosen null where they never chose
    public static ReachableContacts reach(Person person, @Nullable Contacts chosen) {
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
                channels);
    }
}
