package tereze.mandates.rules;

import java.time.Instant;
import java.time.LocalDate;
import tereze.mandates.Delegated;
import tereze.mandates.Mandate;
import tereze.mandates.MandateStatus;
import tereze.people.Person;
import tereze.people.Relation;

/// The rules of representation.
public final class ActingRules {
    private ActingRules() {}

    /// The two people, and the parameters of law on that day.
    ///
    /// @param childAge below it a parent acts for a child
    public record Two(Person actor, Person principal, LocalDate today, int majority, int childAge) {}

    /// By a mandate: while it is active, and both people are alive and have legal capacity. Otherwise it cannot be
    /// used, though its status does not change. It is suspended while the giver is protected and the
    /// holder is not: the holder of an old mandate may be the person from whom the giver is hidden.
    public static boolean byMandate(Mandate mandate, Two two, Instant now) {
        return mandate.isBetween(two.principal().personId(), two.actor().personId())
                && mandate.statusAt(now) == MandateStatus.STANDING
                && isAnswerable(two.actor(), two)
                && isAnswerable(two.principal(), two)
                && mayLearnOf(two);
    }

    /// Whether a mandate covers the service. A service that may no longer be delegated is covered by none.
    public static boolean covers(Mandate mandate, Delegated.Service service) {
        return service.delegable() && mandate.services().contains(service.id());
    }

    /// As a parent or a guardian, for a young child. For a protected child only a protected person may act,
    /// because the child may be hidden from one of its parents.
    public static boolean asParent(Relation relation, Two two) {
        return isParenthood(relation)
                && relation.person().equals(two.actor().personId())
                && relation.other().equals(two.principal().personId())
                && relation.holdsOn(two.today())
                && two.actor().alive()
                && !two.actor().incapable()
                && two.principal().alive()
                && !two.principal().hasReached(two.childAge(), two.today())
                && mayLearnOf(two);
    }

    private static boolean mayLearnOf(Two two) {
        return !two.principal().sealed() || two.actor().sealed();
    }

    private static boolean isParenthood(Relation relation) {
        return switch (relation.kind()) {
            case PARENT, GUARDIAN -> relation.until() == null;
            case MARRIAGE -> false;
        };
    }

    private static boolean isAnswerable(Person person, Two two) {
        return person.alive() && person.isCapable(two.majority(), two.today());
    }
}
