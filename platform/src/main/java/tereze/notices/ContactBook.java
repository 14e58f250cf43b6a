package tereze.notices;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tereze.acts.Acts;
import tereze.acts.Attempt.Decision;
import tereze.acts.Change;
import tereze.acts.GroupRead;
import tereze.acts.Keeping;
import tereze.acts.PersonId;
import tereze.acts.Stored;
import tereze.acts.Subject;
import tereze.acts.Version;
import tereze.notices.ContactsAct.Choice;
import tereze.notices.rules.Choosing;
import tereze.notices.store.ContactsTable;
import tereze.people.People;
import tereze.people.Person;

/// Where and how people wish to be told. Thread-safe.
@Service
public final class ContactBook {
    /// The ground of acts about contacts.
    private static final String GROUND = "contacts";

    private final Acts acts;
    private final People people;
    private final GroupRead<List<?>, Stored<Contacts>> chosen;

    ContactBook(Acts acts, People people, JdbcClient jdbc) {
        this.acts = acts;
        this.people = people;
        this.chosen = ContactsTable.CONTACTS.grouped(jdbc, "s.id = asked.k1", "uuid");
    }

    /// What a person chose; empty where they never did.
    public Optional<Contacts> chosenBy(PersonId person) {
        return stored(person).map(Stored::state);
    }

    /// How a person is reached now; empty for somebody who is not of record.
    public Optional<Reach> reach(PersonId person) {
        return Optional.ofNullable(reach(List.of(person)).get(person));
    }

    /// How people are reached now, but for those who are not of record.
    public Map<PersonId, Reach> reach(Collection<PersonId> persons) {
        Map<PersonId, Contacts> chosen = this.chosen
                .ofAll(persons.stream().map(ContactBook::key).toList())
                .stream()
                .map(Stored::state)
                .collect(Collectors.toMap(Contacts::person, Function.identity()));
        return people.findAllStored(persons).stream()
                .map(Stored::state)
                .collect(Collectors.toMap(
                        Person::personId, person -> Choosing.reach(person, chosen.get(person.personId()))));
    }

    /// How a person would be reached who had chosen nothing: as the register has it. Empty as for [#reach].
    public Optional<Reach> reachOfRegister(PersonId person) {
        return people.find(person).map(known -> Choosing.reach(known, null));
    }

    /// A person chooses anew.
    ///
    /// @throws IllegalArgumentException if the person is not of record
    public ContactsOutcome choose(PersonId person, Choice choice, Keeping<ContactsOutcome> keeping) {
        Person known = people.find(person)
                .orElseThrow(() -> new IllegalArgumentException("person: not of record (expected: a caller)"));
        return acts.decide(() -> decide(known, choice), keeping);
    }

    private Decision<ContactsOutcome> decide(Person person, Choice choice) {
        Optional<ContactsOutcome.Refusal> refusal = Choosing.refusal(choice, person);
        if (refusal.isPresent()) {
            return Decision.refusal(refusal.get());
        }
        Version version = stored(person.personId()).map(Stored::version).orElse(Version.NONE);
        ContactsAct act = new ContactsAct.Chosen(new Subject<>(person.personId(), choice));
        Contacts contacts = Choosing.evolve(act);
        UUID receipt = acts.newId();
        return new Decision<>(
                new ContactsOutcome.Chosen(contacts, receipt),
                Change.by(person.id(), GROUND)
                        .act(receipt, contacts.id(), version, act)
                        .state(ContactsTable.CONTACTS, contacts, version)
                        .build());
    }

    private Optional<Stored<Contacts>> stored(PersonId person) {
        return chosen.first(key(person));
    }

    private static List<?> key(PersonId person) {
        return List.of(Contacts.idOf(person));
    }
}
