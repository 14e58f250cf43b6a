package tereze.residence.declared;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.addresses.Addresses;
import tereze.addresses.Dwelling;
import tereze.addresses.Registration;
import tereze.addresses.Viewer;
import tereze.cases.CaseContext;
import tereze.cases.EvidenceSource;
import tereze.catalogue.DataOfOthers;
import tereze.people.People;
import tereze.people.Person;
import tereze.residence.rules.Household;

/// A person that an owner names by IIN, at the owner's premises. The answer is the same if the person is not
/// registered there, does not exist, or is protected.
@Component("residence.dweller")
final class ResidentSource implements EvidenceSource<ResidentSource.Asked, ResidentSource.Facts> {
    /// The person, and the owner who names them.
    record Asked(String rka, String iin, Optional<PersonId> owner) {}

    /// @param asked who may object: the person, or the parents or guardians of a person who cannot answer
    /// @param needsOfficer whether the person is a minor, of an owner's family, protected, or in a dispute over
    ///     the dwelling
    record Facts(
            boolean registered,
            Optional<UUID> registration,
            Optional<PersonId> person,
            @DataOfOthers List<PersonId> asked,
            @DataOfOthers boolean needsOfficer) {}

    private static final Facts NOBODY = new Facts(false, Optional.empty(), Optional.empty(), List.of(), false);

    private final RegisterReads registers;
    private final Addresses addresses;
    private final People people;

    ResidentSource(RegisterReads registers, Addresses addresses, People people) {
        this.registers = registers;
        this.addresses = addresses;
        this.people = people;
    }

    @Override
    public Facts collect(Asked asked, CaseContext context) {
        LocalDate today = registers.dayOf(context.now());
        Optional<Dwelling> dwelling = registers.dwelling(asked.rka(), today);
        Optional<Person> person = registers.person(asked.iin());
        if (dwelling.isEmpty() || asked.owner().isEmpty() || person.isEmpty()) {
            return NOBODY;
        }
        if (!dwelling.get().personsOwning(today).contains(asked.owner().get())) {
            return NOBODY;
        }
        List<Registration> held = addresses.standingOrHolding(
                person.get().personId(), today, new Viewer.Citizen(asked.owner().get()));
        return Household.of(held, dwelling.get().premises().id())
                .map(resident -> facts(resident, person.get(), dwelling.get(), today))
                .orElse(NOBODY);
    }

    private Facts facts(Registration held, Person person, Dwelling dwelling, LocalDate today) {
        boolean needsOfficer = Household.needsOfficer(
                held,
                person,
                people.relationsOf(held.person()),
                dwelling.personsOwning(today),
                registers.majority(today),
                today);
        List<PersonId> asked = Household.mayObject(
                person,
                registers.actingFor(held.person(), today),
                registers.answeringAge(today),
                registers.majority(today),
                today);
        return new Facts(true, Optional.of(held.id()), Optional.of(held.person()), asked, needsOfficer);
    }
}
