package tereze.cases.evidence;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.cases.CaseContext;
import tereze.cases.EvidenceSource;
import tereze.law.Law;
import tereze.people.People;
import tereze.people.Person;
import tereze.people.Relation;
import tereze.people.RelationKind;

/// A person's spouse, and the number of their minor children.
@Component("people.family")
final class FamilySource implements EvidenceSource<FamilySource.Asked, FamilySource.Facts> {
    record Asked(Optional<PersonId> person) {}

    /// @param married whether to a living person
    /// @param minors living children under the age of majority
    record Facts(boolean married, Optional<PersonId> spouse, int minors) {}

    private final People people;
    private final Law law;

    FamilySource(People people, Law law) {
        this.people = people;
        this.law = law;
    }

    @Override
    public Facts collect(Asked asked, CaseContext context) {
        LocalDate today = context.today();
        Optional<Person> spouse = asked.person().flatMap(one -> spouse(one, today));
        return new Facts(
                spouse.isPresent(),
                spouse.map(Person::personId),
                asked.person().map(parent -> minors(parent, today)).orElse(0));
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

    private int minors(PersonId parent, LocalDate today) {
        int majority = law.majority(today);
        return (int) people.findAll(people.childrenOf(parent)).values().stream()
                .filter(child -> child.alive() && !child.hasReached(majority, today))
                .count();
    }
}
