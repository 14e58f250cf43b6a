package tereze.residence.declared;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.addresses.Premises;
import tereze.addresses.RegistrationKind;
import tereze.addresses.Viewer;
import tereze.cases.CaseContext;
import tereze.cases.EvidenceSource;
import tereze.catalogue.DataOfOthers;
import tereze.people.People;
import tereze.people.Person;
import tereze.residence.rules.Children;
import tereze.residence.rules.Children.Asking;
import tereze.residence.rules.Household;

/// A child that a parent names by IIN for registration with them. The answer is the same for another person's child,
/// for an unknown IIN, and for a protected child whose parent is not protected.
@Component("residence.child")
final class ChildSource implements EvidenceSource<ChildSource.Asked, ChildSource.Facts> {
    /// The child, the parent who names it, and the parent's home.
    record Asked(@Nullable String iin, Optional<PersonId> parent, String rka) {}

    /// @param given whether the form names a child
    /// @param known whether it is a child of this parent, below the age at which children follow
    /// @param parentLivesThere whether the parent is registered permanently at these premises
    /// @param registeredWithParent whether the child is registered there with the parent, as far as the sender may
    ///     see it. A parent who lives elsewhere must not find the home of a child address by address
    /// @param otherParents who must consent: the parents it is registered with, or else every other parent
    /// @param needsOfficer whether a person who must consent cannot, or must not learn where the parent lives
    record Facts(
            boolean given,
            boolean known,
            Optional<PersonId> person,
            boolean parentLivesThere,
            boolean registeredWithParent,
            @DataOfOthers List<PersonId> otherParents,
            @DataOfOthers boolean needsOfficer) {}

    private final RegisterReads registers;
    private final People people;

    ChildSource(RegisterReads registers, People people) {
        this.registers = registers;
        this.people = people;
    }

    @Override
    public Facts collect(Asked asked, CaseContext context) {
        LocalDate today = registers.dayOf(context.now());
        PersonId parent = asked.parent().orElse(context.applicant());
        Optional<UUID> premises = registers.premises(asked.rka()).map(Premises::id);
        boolean livesThere = premises.isPresent() && registers.isHome(premises.get(), parent, today);
        boolean given = asked.iin() != null;
        boolean parentIsSealed = people.find(parent).filter(Person::sealed).isPresent();
        Optional<Person> child = Optional.ofNullable(asked.iin())
                .flatMap(registers::person)
                .filter(found -> isYoungChildOf(parent, found, today))
                .filter(found -> parentIsSealed || !found.sealed());
        if (child.isEmpty()) {
            return new Facts(given, false, Optional.empty(), livesThere, false, List.of(), false);
        }
        Children.Child known = registers.child(child.get(), parent, today);
        // The question to the other parent would reveal the new address of the parent who applies.
        Asking others =
                parentIsSealed ? new Asking(List.of(), true) : Children.asked(known, registers.majority(today), today);
        PersonId id = known.person().personId();
        boolean together = livesThere
                && Household.holdsAlready(
                        registers.standingOf(id, new Viewer.Citizen(context.sender())),
                        premises.get(),
                        RegistrationKind.PERMANENT,
                        null);
        return new Facts(given, true, Optional.of(id), livesThere, together, others.parents(), others.needsOfficer());
    }

    private boolean isYoungChildOf(PersonId parent, Person person, LocalDate today) {
        return Children.isYoung(person, registers.childFollowsAge(today), today)
                && people.parentsOf(person.personId()).contains(parent);
    }
}
