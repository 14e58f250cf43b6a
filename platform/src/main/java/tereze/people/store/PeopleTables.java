package tereze.people.store;

import tereze.acts.Lifecycle;
import tereze.acts.table.StateTable;
import tereze.people.DocumentAct;
import tereze.people.IdentityDocument;
import tereze.people.Person;
import tereze.people.PersonAct;
import tereze.people.Relation;
import tereze.people.RelationAct;
import tereze.people.rules.PeopleRules;

/// The tables of the register of people.
public final class PeopleTables {
    public static final StateTable<Person> PEOPLE = StateTable.of("people.person", Person.class)
            .derived("search_key", String.class, Person::searchKey)
            .ending(
                    "death",
                    "family_name",
                    "given_name",
                    "patronymic",
                    "citizenship",
                    "phone",
                    "language",
                    "incapable",
                    "sealed",
                    "search_key")
            .unique("iin")
            .build();

    public static final StateTable<IdentityDocument> DOCUMENTS = StateTable.of(
                    "people.identity_document", IdentityDocument.class)
            .frozen("person", "kind", "number", "issuer", "issued", "expires")
            .ending("annulled")
            .unique("kind", "number")
            .build();

    public static final StateTable<Relation> RELATIONS = StateTable.of("people.relation", Relation.class)
            .frozen("person", "other", "kind", "since")
            .ending("until")
            .build();

    /// The lifecycle of a person.
    public static final Lifecycle<Person, PersonAct> PERSONS =
            new Lifecycle<>(PEOPLE, PersonAct.class, PeopleRules::evolve);

    /// The lifecycle of a document.
    public static final Lifecycle<IdentityDocument, DocumentAct> PAPERS =
            new Lifecycle<>(DOCUMENTS, DocumentAct.class, PeopleRules::evolve);

    /// The lifecycle of a relation.
    public static final Lifecycle<Relation, RelationAct> KINSHIPS =
            new Lifecycle<>(RELATIONS, RelationAct.class, PeopleRules::evolve);

    private PeopleTables() {}
}
