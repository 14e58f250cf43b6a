package tereze.notices;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tereze.acts.ActStream;
import tereze.acts.Command;
import tereze.acts.Outcome;
import tereze.acts.PersonId;
import tereze.acts.RecordedAct;
import tereze.acts.table.Reads;
import tereze.acts.table.StateLoader;
import tereze.acts.table.Versioned;
import tereze.notices.ContactsAct.Choice;
import tereze.notices.rules.ContactRules;
import tereze.notices.store.ContactsTable;
import tereze.people.People;
import tereze.people.Person;

/// People's contact settings. Thread-safe.
@Service
public final class ContactBook {
    private static final String REASON = "contacts";

    private static final Duration DAY = Duration.ofDays(1);

    private final ActStream stream;
    private final People people;
    private final PushSubscriptions pushes;
    private final StateLoader<Contacts> chosen;

    ContactBook(ActStream stream, People people, PushSubscriptions pushes, JdbcClient jdbc) {
        this.stream = stream;
        this.people = people;
        this.pushes = pushes;
        this.chosen = ContactsTable.CONTACTS.table().byId(jdbc);
    }

    /// A person's settings; empty if they never changed them.
    public Optional<Contacts> chosenBy(PersonId person) {
        return stored(person).map(Versioned::state);
    }

    /// A person's current contacts; empty if the register does not contain the person.
    public Optional<ReachableContacts> reach(PersonId person) {
        return Optional.ofNullable(reach(List.of(person)).get(person));
    }

    /// The current contacts of people. People whom the register does not contain are left out.
    public Map<PersonId, ReachableContacts> reach(Collection<PersonId> persons) {
        Map<PersonId, Contacts> chosen = this.chosen
                .ofAll(persons.stream().map(ContactBook::key).toList())
                .stream()
                .map(Versioned::state)
                .collect(Collectors.toMap(Contacts::person, Function.identity()));
        Map<PersonId, Set<UUID>> browsers = pushes.idsOf(persons);
        return people.findAll(persons).values().stream()
                .collect(Collectors.toMap(
                        Person::personId,
                        person -> ContactRules.reach(
                                person,
                                chosen.get(person.personId()),
                                browsers.getOrDefault(person.personId(), Set.of()))));
    }

    /// A person's contacts in the register, without their own settings. Empty as in [#reach].
    public Optional<ReachableContacts> reachOfRegister(PersonId person) {
        return people.find(person).map(known -> ContactRules.reach(known, null, Set.of()));
    }

    /// A person's contacts before an act, for all channels, also those they had switched off. If that setting was
    /// erased since, the contacts in the register. Empty as in [#reach], and for people who have died.
    public Optional<ReachableContacts> reachBefore(PersonId person, long seq) {
        return people.find(person)
                .filter(Person::alive)
                .map(known -> ContactRules.reach(
                        known,
                        choices(person, seq, 1).stream()
                                .flatMap(ContactBook::chosenIn)
                                .findFirst()
                                .orElse(null),
                        pushes.idsOf(List.of(person)).getOrDefault(person, Set.of())));
    }

    /// A person's choices before an act, newest first.
    private List<RecordedAct> choices(PersonId person, long before, int most) {
        return stream.about(person, before, most, List.of(ContactsAct.Chosen.class));
    }

    private static Stream<Contacts> chosenIn(RecordedAct act) {
        return act.act() instanceof ContactsAct.Chosen chosen && chosen.person().part() != null
                ? Stream.of(ContactRules.evolve(Contacts.idOf(chosen.person().person()), null, chosen))
                : Stream.empty();
    }

    /// Changes a person's settings.
    ///
    /// @throws IllegalArgumentException if the register does not contain the person
    @CheckReturnValue
    public Command<Outcome<Contacts, ContactsRefusal>> choose(PersonId person, Choice choice) {
        return Command.by(person, REASON, unit -> {
            Person known = people.find(person)
                    .orElseThrow(() -> new IllegalArgumentException("person: not of record (expected: a caller)"));
            // The row is read before the count, so that the later of two concurrent choices is decided again.
            unit.find(ContactsTable.CONTACTS, Contacts.idOf(person));
            return unit.put(
                    ContactsTable.CONTACTS,
                    Contacts.idOf(person),
                    ContactRules.choose(choice, known, again(person, unit.now())));
        });
    }

    /// When a person who has reached the limit may choose again; empty for others. Each choice moves the row.
    private Optional<Instant> again(PersonId person, Instant now) {
        return Reads.restingOn(
                        ContactsTable.CONTACTS.table().name(),
                        Contacts.idOf(person),
                        () -> choices(person, Long.MAX_VALUE, ContactRules.MOST_A_DAY))
                .stream()
                .skip(ContactRules.MOST_A_DAY - 1)
                .map(oldest -> oldest.at().plus(DAY))
                .filter(now::isBefore)
                .findFirst();
    }

    private Optional<Versioned<Contacts>> stored(PersonId person) {
        return chosen.first(Contacts.idOf(person));
    }

    private static List<?> key(PersonId person) {
        return List.of(Contacts.idOf(person));
    }
}
