package tereze.cases.evidence;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.api.Language;
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
    public Map<String, Object> collect(Request request) {
        return PersonIds.read(request.text("person"))
                .flatMap(people::find)
                .map(person -> facts(person, request.today()))
                .orElseGet(() -> facts(false, 0, false, false, false));
    }

    @Override
    public List<String> heldOf(PersonId me, LocalDate today, Language language, Function<LocalDate, String> dates) {
        return people.find(me).stream()
                .map(person -> person.fullName() + ", " + dates.apply(person.birth()))
                .toList();
    }

    private static Map<String, Object> facts(Person person, LocalDate today) {
        int age = Period.between(person.birth(), today).getYears();
        return facts(
                true,
                Math.max(age, 0),
                person.alive(),
                !person.incapable(),
                person.citizenship().equals(Person.KAZAKHSTAN));
    }

    private static Map<String, Object> facts(boolean known, int age, boolean alive, boolean capable, boolean citizen) {
        return Map.of("known", known, "age", age, "alive", alive, "capable", capable, "citizen", citizen);
    }
}
