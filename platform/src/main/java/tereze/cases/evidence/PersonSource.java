package tereze.cases.evidence;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.api.Language;
import tereze.cases.CaseContext;
import tereze.cases.EvidenceSource;
import tereze.people.People;
import tereze.people.Person;

/// Facts about a person in the register. For an unknown person all facts are false, and the age is 0.
@Component("people.person")
final class PersonSource implements EvidenceSource<PersonSource.Asked, PersonSource.Facts> {
    record Asked(Optional<PersonId> person) {}

    /// @param known whether they are in the register
    /// @param age whole years today
    /// @param capable whether no court has found them incapable
    /// @param citizen of the Republic of Kazakhstan
    record Facts(boolean known, int age, boolean alive, boolean capable, boolean citizen) {}

    private final People people;

    PersonSource(People people) {
        this.people = people;
    }

    @Override
    public Facts collect(Asked asked, CaseContext context) {
        return asked.person()
                .flatMap(people::find)
                .map(person -> facts(person, context.today()))
                .orElseGet(() -> new Facts(false, 0, false, false, false));
    }

    @Override
    public List<String> heldOf(PersonId me, LocalDate today, Language language, Function<LocalDate, String> dates) {
        return people.find(me).stream()
                .map(person -> person.fullName() + ", " + dates.apply(person.birth()))
                .toList();
    }

    private static Facts facts(Person person, LocalDate today) {
        int age = Period.between(person.birth(), today).getYears();
        return new Facts(
                true,
                Math.max(age, 0),
                person.alive(),
                !person.incapable(),
                person.citizenship().equals(Person.KAZAKHSTAN));
    }
}
