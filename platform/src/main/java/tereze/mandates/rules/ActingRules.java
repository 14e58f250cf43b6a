package tereze.mandates.rules;

import java.time.Instant;
import java.time.LocalDate;
import tereze.mandates.Delegated;
import tereze.mandates.Mandate;
import tereze.mandates.MandateStatus;
import tereze.people.Person;
import tereze.people.Relation;

/// Who may act for whom at a moment.
public final class ActingRules {
    private ActingRules() {}

    /// The two people, and what the law says on the day.
    ///
    /// @param childAge below it a parent acts for a child
    public record Two(Person actor, Person principal, LocalDate today, int majority, int childAge) {}

    /// By a mandate: while it stands, and while both can act for themselves. It ends by itself with the giver's death,
    /// and when a court finds either of them incapable. It rests while the giver is under protection and
    /// the holder is not: it may be an old one, and its holder the one from whom the giver is hidden.
    public static boolean byMandate(Mandate mandate, Two two, Instant now) {
        return mandate.isBetween(two.principal().personId(), two.actor().personId())
                && mandate.statusAt(now) == MandateStatus.STANDING
                && isAnswerable(two.actor(), two)
                && isAnswerable(two.principal(), two)
                && isNotHidden(two);
    }

    /// Whether a mandate names the service. One that may not be delegated any more is covered by none, whatever it
    /// names.
    public static boolean covers(Mandate mandate, Delegated.Service service) {
        return service.delegable() && mandate.services().contains(service.id());
    }

    /// As a parent or a guardian, for a young child. For a child under protection only somebody acts who is under
    /// protection too: the one from whom it is hidden may be a parent.
    public static boolean asParent(Relation relation, Two two) {
        return isParenthood(relation)
                && relation.person().equals(two.actor().personId())
                && relation.other().equals(two.principal().personId())
                && relation.holdsOn(two.today())
                && two.actor().alive()
                && !two.actor().incapable()
                && two.principal().alive()
                && !two.principal().hasReached(two.childAge(), two.today())
                && isNotHidden(two);
    }

    private static boolean isNotHidden(Two two) {
        return !two.principal().sealed() || two.actor().sealed();
    }

    private static boolean isParenthood(Relation relation) {
        return switch (relation.kind()) {
            case PARENT, GUARDIAN -> relation.until() == null;
            case MARRIAGE -> false;
        };
    }

    private static boolean isAnswerable(Person person, Two two) {
        return person.alive() && !person.incapable() && person.hasReached(two.majority(), two.today());
    }
}
