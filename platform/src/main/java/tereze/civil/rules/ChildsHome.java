package tereze.civil.rules;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.people.Person;
import tereze.people.Sex;

/// Where a newborn child is registered: where its parents are registered permanently.
public final class ChildsHome {
    private ChildsHome() {}

    /// A parent and their home.
    ///
    /// @param home the premises of their permanent registration; null if there is none
    public record Parent(Person person, @Nullable UUID home) {}

    /// The premises.
    ///
    /// - Both parents at one home, or one parent alone: there.
    /// - Only one of two has a home: there, but not at that of a protected parent who did not apply.
    /// - Each at another home: with the mother, if she applies. If the father applies, the child is registered
    ///   nowhere: he must not learn by it where she lives, and she is asked if he applies for the registration.
    ///
    /// @param parents the applicant first
    public static Optional<UUID> of(List<Parent> parents) {
        Parent applicant = parents.getFirst();
        List<UUID> homes = parents.stream()
                .flatMap(parent -> Optional.ofNullable(parent.home()).stream())
                .distinct()
                .toList();
        return switch (homes.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(homes.getFirst()).filter(_ -> isTold(applicant, parents));
            default ->
                Optional.ofNullable(applicant.home())
                        .filter(_ -> applicant.person().sex() == Sex.FEMALE);
        };
    }

    /// Whether the applicant may learn of the only home.
    private static boolean isTold(Parent applicant, List<Parent> parents) {
        return applicant.home() != null
                || parents.stream()
                        .noneMatch(parent ->
                                parent.home() != null && parent.person().sealed());
    }
}
