package tereze.residence.declared;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.addresses.Addresses;
import tereze.addresses.Dwelling;
import tereze.addresses.Registration;
import tereze.addresses.Viewer;
import tereze.cases.EvidenceSource;
import tereze.people.Iin;
import tereze.people.IinPolicy;
import tereze.people.IinReading;
import tereze.people.People;
import tereze.people.Person;
import tereze.residence.rules.Household;

/// A person that an owner names by IIN, at the owner's premises. The answer is the same if the person is not
/// registered there, does not exist, or is protected.
@Component
final class DwellerSource implements EvidenceSource {
    private final RegisterReads homes;
    private final Addresses addresses;
    private final People people;
    private final IinPolicy policy;

    DwellerSource(RegisterReads homes, Addresses addresses, People people, IinPolicy policy) {
        this.homes = homes;
        this.addresses = addresses;
        this.people = people;
        this.policy = policy;
    }

    @Override
    public String name() {
        return "residence.dweller";
    }

    @Override
    public Map<String, Object> collect(Request request) {
        LocalDate today = homes.dayOf(request.now());
        Optional<Dwelling> dwelling = homes.dwelling(request);
        Optional<PersonId> owner = RegisterReads.person(request.text("owner"));
        Optional<Person> person = request.text("iin").flatMap(this::person);
        if (dwelling.isEmpty() || owner.isEmpty() || person.isEmpty()) {
            return nobody();
        }
        List<PersonId> owners = RegisterReads.owners(dwelling.get(), today);
        if (!owners.contains(owner.get())) {
            return nobody();
        }
        List<Registration> standing = addresses.standingOf(person.get().personId(), new Viewer.Citizen(owner.get()));
        return Household.of(standing, dwelling.get().premises().id())
                .map(held -> facts(held, person.get(), dwelling.get(), today))
                .orElseGet(DwellerSource::nobody);
    }

    private Optional<Person> person(String iin) {
        return switch (Iin.read(iin, policy)) {
            case IinReading.Malformed _ -> Optional.empty();
            case IinReading.Read(Iin read) -> people.byIin(read);
        };
    }

    private Map<String, Object> facts(Registration held, Person person, Dwelling dwelling, LocalDate today) {
        boolean needsOfficer = Household.needsOfficer(
                held,
                person,
                people.relationsOf(held.person()),
                RegisterReads.owners(dwelling, today),
                homes.majority(today),
                today);
        List<PersonId> asked = Household.mayObject(
                person, homes.actingFor(held.person(), today), homes.answeringAge(today), homes.majority(today), today);
        return Map.of(
                "registered",
                true,
                "registration",
                held.id().toString(),
                "person",
                held.person().toString(),
                "asked",
                asked,
                "needsOfficer",
                needsOfficer);
    }

    private static Map<String, Object> nobody() {
        return Map.of("registered", false, "registration", "", "person", "", "asked", List.of(), "needsOfficer", false);
    }
}
