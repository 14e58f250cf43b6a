package tereze.civil.declared;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.api.Language;
import tereze.cases.CaseContext;
import tereze.cases.EvidenceSource;
import tereze.people.People;
import tereze.people.Person;
import tereze.people.Relation;
import tereze.people.RelationKind;
import tereze.people.Sex;

/// The parents of a child that a person registers: this person and, by marriage, their spouse.
@Component("civil.parents")
final class ParentsSource implements EvidenceSource<ParentsSource.Asked, ParentsSource.Facts> {
    record Asked(Optional<PersonId> applicant) {}

    /// @param married whether to a living person
    /// @param other the spouse, who is entered as the other parent
    /// @param mother whether one of them is a woman
    record Facts(boolean married, Optional<PersonId> other, boolean mother) {}

    private final People people;

    ParentsSource(People people) {
        this.people = people;
    }

    @Override
    public Facts collect(Asked asked, CaseContext context) {
        Optional<Person> applicant = asked.applicant().flatMap(people::find);
        Optional<Person> spouse = applicant.flatMap(one -> spouse(one.personId(), context.today()));
        return new Facts(
                spouse.isPresent(),
                spouse.map(Person::personId),
                Stream.concat(applicant.stream(), spouse.stream()).anyMatch(one -> one.sex() == Sex.FEMALE));
    }

    @Override
    public List<String> heldOf(PersonId me, LocalDate today, Language language, Function<LocalDate, String> dates) {
        return spouse(me, today).stream().map(Person::fullName).toList();
    }

    private Optional<Person> spouse(PersonId person, LocalDate today) {
        return people.relationsOf(person).stream()
                .filter(relation -> relation.kind() == RelationKind.MARRIAGE && relation.holdsOn(today))
                .map(relation -> otherThan(person, relation))
                .flatMap(other -> people.find(other).stream())
                .filter(Person::alive)
                .findFirst();
    }

    private static PersonId otherThan(PersonId person, Relation relation) {
        return relation.person().equals(person) ? relation.other() : relation.person();
    }
}
