package tereze.cases.evidence;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.cases.EvidenceSource;
import tereze.law.Law;
import tereze.law.LawId;
import tereze.people.People;
import tereze.people.Person;
import tereze.people.Relation;
import tereze.people.RelationKind;

/// Whom a person is married to, and how many children of theirs are minors.
@Component
final class FamilySource implements EvidenceSource {
    private static final LawId MAJORITY = new LawId("majority-age");

    private final People people;
    private final Law law;

    FamilySource(People people, Law law) {
        this.people = people;
        this.law = law;
    }

    @Override
    public String name() {
        return "people.family";
    }

    @Override
    public Map<String, Object> collect(Request request) {
        LocalDate today = request.today();
        Optional<PersonId> person = PersonIds.read(request.text("person"));
        Optional<Person> spouse = person.flatMap(one -> spouse(one, today));
        return Map.of(
                "married",
                spouse.isPresent(),
                "spouse",
                spouse.map(found -> found.personId().toString()).orElse(""),
                "minors",
                person.map(parent -> minors(parent, today)).orElse(0));
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
        int majority = (int) law.whole(MAJORITY, today);
        return (int) people.findAll(people.childrenOf(parent)).values().stream()
                .filter(child -> child.alive() && !child.hasReached(majority, today))
                .count();
    }
}
