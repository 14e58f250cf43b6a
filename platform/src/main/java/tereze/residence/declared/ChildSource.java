package tereze.residence.declared;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.addresses.Premises;
import tereze.cases.EvidenceSource;
import tereze.people.Iin;
import tereze.people.IinPolicy;
import tereze.people.IinReading;
import tereze.people.People;
import tereze.people.Person;
import tereze.residence.rules.Children;
import tereze.residence.rules.Children.Asking;

/// A child that a parent names by IIN for registration with them. The answer is the same for another person's child,
/// for an unknown IIN, and for a protected child whose parent is not protected.
@Component
final class ChildSource implements EvidenceSource {
    private static final Asking NOBODY_ASKED = new Asking(List.of(), false);

    private final RegisterReads homes;
    private final People people;
    private final IinPolicy policy;

    ChildSource(RegisterReads homes, People people, IinPolicy policy) {
        this.homes = homes;
        this.people = people;
        this.policy = policy;
    }

    @Override
    public String name() {
        return "residence.child";
    }

    @Override
    public Map<String, Object> collect(Request request) {
        LocalDate today = homes.dayOf(request.now());
        PersonId parent = RegisterReads.person(request.text("parent")).orElse(request.applicant());
        Optional<UUID> premises = request.text("rka").flatMap(homes::premises).map(Premises::id);
        boolean livesThere = premises.isPresent() && premises.get().equals(homes.home(parent));
        boolean given = request.text("iin").isPresent();
        boolean parentIsSealed = people.find(parent).filter(Person::sealed).isPresent();
        Optional<Person> child = request.text("iin")
                .flatMap(this::person)
                .filter(found -> isYoungChildOf(parent, found, today))
                .filter(found -> parentIsSealed || !found.sealed());
        if (child.isEmpty()) {
            return facts(given, null, livesThere, NOBODY_ASKED);
        }
        Children.Child known = homes.child(child.get(), parent);
        // The question to the other parent would reveal the new address of the parent who applies.
        Asking asked =
                parentIsSealed ? new Asking(List.of(), true) : Children.asked(known, homes.majority(today), today);
        return facts(given, known.person().personId(), livesThere, asked);
    }

    private Optional<Person> person(String iin) {
        return switch (Iin.read(iin, policy)) {
            case IinReading.Malformed _ -> Optional.empty();
            case IinReading.Read(Iin read) -> people.byIin(read);
        };
    }

    private boolean isYoungChildOf(PersonId parent, Person person, LocalDate today) {
        return Children.isYoung(person, homes.childFollowsAge(today), today)
                && people.parentsOf(person.personId()).contains(parent);
    }

    private static Map<String, Object> facts(
            boolean given, @Nullable PersonId child, boolean livesThere, Asking asked) {
        return Map.of(
                "given",
                given,
                "known",
                child != null,
                "person",
                child == null ? "" : child.toString(),
                "parentLivesThere",
                livesThere,
                "otherParents",
                asked.parents(),
                "needsOfficer",
                asked.needsOfficer());
    }
}
