package tereze.people;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.acts.UnitOfWork;
import tereze.people.DocumentAct.Details;
import tereze.people.rules.DocumentNumbers;
import tereze.people.rules.IinRules;
import tereze.people.rules.PeopleRules;
import tereze.people.store.PeopleTables;
import tereze.people.store.TakenNumbers;

/// The one door for changes of the register of people, within the unit of work of the module that decides. The caller
/// has checked the right to the change.
///
/// It is the register of the demonstration. In production the ministry's own register issues numbers, and this one
/// issues none. Thread-safe.
@Component
public final class PeopleRegister {
    /// So many numbers of documents are drawn before none counts as left. Of a billion numbers, hardly any is taken.
    private static final int DRAWS = 20;

    private final People people;
    private final TakenNumbers taken;
    private final IinPolicy policy;

    public PeopleRegister(People people, TakenNumbers taken, IinPolicy policy) {
        this.people = people;
        this.taken = taken;
        this.policy = policy;
    }

    /// Enters a newborn child, with an IIN that nobody has. Each attempt draws anew, from a random serial on. If two
    /// births draw the same number, the later one is decided again and gets another.
    ///
    /// @return empty if all numbers of this day and sex are taken, or if this register issues none; then nothing is
    ///     staged
    public Optional<Person> enter(UnitOfWork unit, Newborn child) {
        UUID id = randomId(unit);
        return freeIin(unit, child)
                .map(iin -> unit.stage(PeopleTables.PERSONS, id, List.of(PeopleRules.born(child, iin, id)))
                        .state());
    }

    private Optional<Iin> freeIin(UnitOfWork unit, Newborn child) {
        if (policy != IinPolicy.ISSUED_AND_DEMO) {
            return Optional.empty();
        }
        Set<String> known = new HashSet<>(taken.iins(IinRules.stem(child.birth(), child.sex())));
        while (true) {
            Optional<Iin> drawn = IinRules.free(child.birth(), child.sex(), known, random(unit));
            // The attempt relies on the absence of a person with this number.
            if (drawn.isEmpty() || people.byIin(drawn.get()).isEmpty()) {
                return drawn;
            }
            known.add(drawn.get().value());
        }
    }

    /// Enters a parent of a child.
    ///
    /// @param since the first day of the relation
    public Relation relate(UnitOfWork unit, PersonId parent, PersonId child, LocalDate since) {
        return unit.stage(PeopleTables.KINSHIPS, unit.newId(), List.of(PeopleRules.parent(parent, child, since)))
                .state();
    }

    /// Issues a document, with a number that no other of its kind has.
    ///
    /// @param issued the first day on which it is valid
    /// @param expires the last one; null if it does not expire
    /// @throws IllegalStateException if no number was found
    public IdentityDocument issue(
            UnitOfWork unit,
            PersonId person,
            DocumentKind kind,
            String issuer,
            LocalDate issued,
            @Nullable LocalDate expires) {
        for (int draw = 0; draw < DRAWS; draw++) {
            String number = DocumentNumbers.of(kind, random(unit));
            // The attempt relies on the absence of a document with this number.
            if (!taken.hasDocument(kind, number)) {
                Details details = new Details(kind, number, issuer, issued, expires);
                return unit.stage(PeopleTables.PAPERS, unit.newId(), List.of(PeopleRules.issued(person, details)))
                        .state();
            }
        }
        throw new IllegalStateException("no free number for a document of the kind " + kind);
    }

    /// Annuls a document, or annuls it earlier.
    ///
    /// @param on the first day on which it is no longer valid
    public void annul(UnitOfWork unit, IdentityDocument document, LocalDate on) {
        PeopleRules.annulled(document, on)
                .ifPresent(act -> unit.stage(PeopleTables.PAPERS, document.id(), List.of(act)));
    }

    /// The random part of a new id.
    private static long random(UnitOfWork unit) {
        return unit.newId().getLeastSignificantBits() & 0x3FFF_FFFF_FFFF_FFFFL;
    }

    /// The id of a person is random throughout: a time-ordered one would tell when a person was entered.
    private static UUID randomId(UnitOfWork unit) {
        long version4 = (random(unit) & ~0xF000L) | 0x4000L;
        return new UUID(version4, unit.newId().getLeastSignificantBits());
    }
}
