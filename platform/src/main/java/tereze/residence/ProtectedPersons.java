package tereze.residence;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.addresses.ProtectedPeople;
import tereze.people.People;
import tereze.people.Person;

/// Connects two registers that may not depend on each other: tells the register of addresses who is protected,
/// according to the register of people.
@Component
final class ProtectedPersons implements ProtectedPeople {
    private final People people;

    ProtectedPersons(People people) {
        this.people = people;
    }

    @Override
    public Set<PersonId> among(Collection<PersonId> ids) {
        return people.findAll(ids).values().stream()
                .filter(Person::sealed)
                .map(Person::personId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
