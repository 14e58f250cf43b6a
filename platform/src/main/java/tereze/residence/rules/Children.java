package tereze.residence.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.people.Person;

/// The rules for children whose parents move.
public final class Children {
    private Children() {}

    /// A child of an applicant, from the registers.
    ///
    /// @param home the premises of the child's permanent registration; null if there is none
    /// @param otherParents all parents in the register except the applicant
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
    /// @param home the premises of their permanent registration; null if there is none
    public record Parent(Person person, @Nullable UUID home) {}

    /// Who must consent before a child moves to the applicant.
    ///
    /// @param parents the parents who can be asked
    /// @param needsOfficer whether a parent who must be asked cannot consent
    public record Asking(List<PersonId> parents, boolean needsOfficer) {
        public Asking {
            parents = List.copyOf(parents);
        }
    }

    /// The children who move with a parent: below the age, registered with that parent, and without another parent
    /// who stays at the home. A child whose other parent stays also stays.
    ///
    /// @param from the home that the parent leaves; null if there is none
    /// @param age the legal age below which children follow
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

    /// The parents to ask before a child moves to the applicant: those it is registered with or, if there is none,
    /// all other parents. Nobody is asked for a child without a registration.
    ///
    /// @param majority the age from which a person can consent
    public static Asking asked(Child child, int majority, LocalDate today) {
        if (child.home() == null) {
            return new Asking(List.of(), false);
        }
        List<Parent> atHome = child.parentsAtHome();
        List<Person> asked = (atHome.isEmpty() ? child.otherParents() : atHome)
                .stream().map(Parent::person).filter(Person::alive).toList();
        List<PersonId> able = asked.stream()
                .filter(parent -> parent.isCapable(majority, today))
                .map(Person::personId)
                .toList();
        return new Asking(able, able.size() < asked.size());
    }

    /// Whether a person is alive and below an age.
    public static boolean isYoung(Person person, int age, LocalDate day) {
        return person.alive() && !person.hasReached(age, day);
    }
}
