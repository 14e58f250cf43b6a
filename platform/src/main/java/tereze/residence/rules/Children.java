package tereze.residence.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.people.Person;

/// With whom a child lives, and where it goes when a parent moves.
public final class Children {
    private Children() {}

    /// A child of an applicant, as the registers have it.
    ///
    /// @param home where the child is registered permanently; null for nowhere
    /// @param otherParents all its parents of record but the applicant
    public record Child(Person person, @Nullable UUID home, List<Parent> otherParents) {
        public Child {
            otherParents = List.copyOf(otherParents);
        }

        private List<Parent> parentsAtHome() {
            return otherParents.stream()
                    .filter(parent -> parent.person().alive() && home != null && home.equals(parent.home()))
                    .toList();
        }
    }

    /// The other parent of a child.
    ///
    /// @param home where they are registered permanently; null for nowhere
    public record Parent(Person person, @Nullable UUID home) {}

    /// Whose agreement it takes that a child moves to the applicant.
    ///
    /// @param parents who can be asked
    /// @param needsOfficer a parent would have to be asked and cannot consent
    public record Asking(List<PersonId> parents, boolean needsOfficer) {
        public Asking {
            parents = List.copyOf(parents);
        }
    }

    /// Who follows a parent that moves: children below the age who are registered with that parent and would be left
    /// without one. A child whose other parent stays there stays too.
    ///
    /// @param from the home that the parent leaves; null for none
    /// @param age of the law, below which children follow
    /// @param day the day of the move
    public static List<Child> following(List<Child> children, @Nullable UUID from, int age, LocalDate day) {
        if (from == null) {
            return List.of();
        }
        return children.stream()
                .filter(child -> isYoung(child.person(), age, day)
                        && from.equals(child.home())
                        && child.parentsAtHome().isEmpty())
                .toList();
    }

    /// Whom to ask before a child moves to the applicant: the parents it is registered with, or, where it is registered
    /// with none, every other parent; nobody for a child that is registered nowhere.
    ///
    /// @param majority the age from which somebody can consent
    public static Asking asked(Child child, int majority, LocalDate today) {
        if (child.home() == null) {
            return new Asking(List.of(), false);
        }
        List<Parent> atHome = child.parentsAtHome();
        List<Person> asked = (atHome.isEmpty() ? child.otherParents() : atHome)
                .stream().map(Parent::person).filter(Person::alive).toList();
        List<PersonId> able = asked.stream()
                .filter(parent -> !parent.incapable() && parent.hasReached(majority, today))
                .map(Person::personId)
                .toList();
        return new Asking(able, able.size() < asked.size());
    }

    /// Whether somebody alive is below an age.
    public static boolean isYoung(Person person, int age, LocalDate day) {
        return person.alive() && !person.hasReached(age, day);
    }
}
