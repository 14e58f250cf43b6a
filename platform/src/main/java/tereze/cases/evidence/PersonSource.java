package tereze.cases.evidence;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tereze.acts.Change;
import tereze.acts.table.Versioned;
import tereze.cases.EvidenceSource;
import tereze.people.People;
import tereze.people.Person;

/// What the register of people says of a person that a rule may rest on. Of somebody it does not know it says nothing
/// true: not known, not alive, not capable, of age 0.
@Component
final class PersonSource implements EvidenceSource {
    private final People people;

    PersonSource(People people) {
        this.people = people;
    }

    @Override
    public String name() {
        return "people.person";
    }

    @Override
    public Evidence collect(Request request) {
        return PersonIds.read(request.text("person"))
                .flatMap(people::findStored)
                .map(stored -> evidence(stored, request.today()))
                .orElseGet(() -> new Evidence(facts(false, 0, false, false, false), List.of()));
    }

    private static Evidence evidence(Versioned<Person> stored, LocalDate today) {
        var person = stored.state();
        var age = Period.between(person.birth(), today).getYears();
        return new Evidence(
                facts(
                        true,
                        Math.max(age, 0),
                        person.alive(),
                        !person.incapable(),
                        person.citizenship().equals(Person.KAZAKHSTAN)),
                List.of(new Change.Relied(
                        People.TABLE, person.id(), stored.version().number())));
    }

    private static Map<String, Object> facts(boolean known, int age, boolean alive, boolean capable, boolean citizen) {
        return Map.of("known", known, "age", age, "alive", alive, "capable", capable, "citizen", citizen);
    }
}
