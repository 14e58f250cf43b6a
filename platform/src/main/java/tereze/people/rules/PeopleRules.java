package tereze.people.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.people.DocumentAct;
import tereze.people.IdentityDocument;
import tereze.people.Iin;
import tereze.people.Newborn;
import tereze.people.Person;
import tereze.people.PersonAct;
import tereze.people.Relation;
import tereze.people.RelationAct;
import tereze.people.RelationKind;

/// How people, relations and documents change.
public final class PeopleRules {
    private PeopleRules() {}

    /// The act that enters a newborn child.
    public static PersonAct born(Newborn child, Iin iin, UUID id) {
        return new PersonAct.Born(new Subject<>(
                new PersonId(id),
                new PersonAct.Entry(
                        iin,
                        child.familyName(),
                        child.givenName(),
                        child.patronymic(),
                        child.birth(),
                        child.sex(),
                        child.citizenship(),
                        child.language(),
                        child.sealed())));
    }

    /// The act that enters a parent of a child.
    public static RelationAct parent(PersonId parent, PersonId child, LocalDate since) {
        return new RelationAct.ParentEntered(
                new Subject<>(parent, new RelationAct.Parenthood(since)), Subject.of(child));
    }

    /// The act that issues a document.
    public static DocumentAct issued(PersonId person, DocumentAct.Details details) {
        return new DocumentAct.Issued(new Subject<>(person, details));
    }

    /// The act that annuls a document; empty if it is annulled from that day on already. None is annulled before it
    /// was valid.
    public static Optional<DocumentAct> annulled(IdentityDocument document, LocalDate on) {
        LocalDate day = on.isBefore(document.issued()) ? document.issued() : on;
        return document.annulled() != null && !day.isBefore(document.annulled())
                ? Optional.empty()
                : Optional.of(
                        new DocumentAct.Annulled(new Subject<>(document.person(), new DocumentAct.Annulment(day))));
    }

    /// A person after an act.
    public static Person evolve(UUID id, @Nullable Person before, PersonAct act) {
        return switch (act) {
            case PersonAct.Born(var person) -> {
                isNew(before, id);
                PersonAct.Entry entry = said(person);
                yield new Person(
                        id,
                        entry.iin(),
                        entry.familyName(),
                        entry.givenName(),
                        entry.patronymic(),
                        entry.birth(),
                        null,
                        entry.sex(),
                        entry.citizenship(),
                        null,
                        entry.language(),
                        false,
                        entry.sealed());
            }
        };
    }

    /// A relation after an act.
    public static Relation evolve(UUID id, @Nullable Relation before, RelationAct act) {
        return switch (act) {
            case RelationAct.ParentEntered(var parent, var child) -> {
                isNew(before, id);
                yield new Relation(
                        id,
                        parent.person(),
                        child.person(),
                        RelationKind.PARENT,
                        said(parent).since(),
                        null);
            }
        };
    }

    /// A document after an act.
    public static IdentityDocument evolve(UUID id, @Nullable IdentityDocument before, DocumentAct act) {
        return switch (act) {
            case DocumentAct.Issued(var person) -> {
                isNew(before, id);
                DocumentAct.Details details = said(person);
                yield new IdentityDocument(
                        id,
                        person.person(),
                        details.kind(),
                        details.number(),
                        details.issuer(),
                        details.issued(),
                        details.expires(),
                        null);
            }
            case DocumentAct.Annulled(var person) -> {
                if (before == null) {
                    throw new IllegalStateException("not issued yet: " + id);
                }
                yield before.annulledOn(said(person).on());
            }
        };
    }

    private static void isNew(@Nullable Object before, UUID id) {
        if (before != null) {
            throw new IllegalStateException("entered twice: " + id);
        }
    }

    private static <T> T said(Subject<T> subject) {
        T part = subject.part();
        if (part == null) {
            throw new IllegalStateException("the personal part was erased: the state cannot be told from the acts");
        }
        return part;
    }
}
