package tereze.civil;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.civil.store.BirthTable;
import tereze.people.DocumentKind;
import tereze.people.IdentityDocument;
import tereze.people.People;
import tereze.people.Person;
import tereze.people.Relation;
import tereze.people.RelationKind;

/// Registered births with what the register of people says of them now. Thread-safe.
@Component
public final class BirthRecords {
    private final BirthTable births;
    private final People people;

    public BirthRecords(BirthTable births, People people) {
        this.births = births;
        this.people = people;
    }

    /// A birth with its child.
    ///
    /// @param certificate the birth certificate in the register
    /// @param parents those who are entered now, a mother before a father
    public record BirthRecord(Birth birth, Person child, IdentityDocument certificate, List<Person> parents) {
        public BirthRecord {
            parents = List.copyOf(parents);
        }
    }

    /// The birth that a case gave.
    public Optional<BirthRecord> ofCase(UUID kase) {
        return births.ofCase(kase).flatMap(this::of);
    }

    /// The birth of a child who was registered here.
    public Optional<BirthRecord> ofChild(PersonId child) {
        return births.ofChild(child).flatMap(this::of);
    }

    /// Whether the birth of this child was registered here.
    boolean isRegistered(PersonId child) {
        return births.ofChild(child).isPresent();
    }

    /// The relation of a parent to a child, current or past.
    Optional<Relation> parenthood(PersonId parent, UUID relation) {
        return people.relationsOf(parent).stream()
                .filter(found -> found.id().equals(relation)
                        && found.kind() == RelationKind.PARENT
                        && found.person().equals(parent))
                .findFirst();
    }

    private Optional<BirthRecord> of(Birth birth) {
        return people.find(birth.child())
                .flatMap(child -> people.documentsOf(birth.child()).stream()
                        .filter(document -> document.id().equals(birth.certificate())
                                && document.kind() == DocumentKind.BIRTH_CERTIFICATE)
                        .findFirst()
                        .map(certificate -> new BirthRecord(birth, child, certificate, parentsOf(birth.child()))));
    }

    private List<Person> parentsOf(PersonId child) {
        return people.findAll(people.parentsOf(child)).values().stream()
                .sorted(Comparator.comparing(Person::sex).reversed().thenComparing(Person::id))
                .toList();
    }
}
