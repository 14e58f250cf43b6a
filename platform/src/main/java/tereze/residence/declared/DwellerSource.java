package tereze.residence.declared;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.acts.table.Versioned;
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

/// A person whom an owner names by IIN, at the owner's premises. Somebody who is not registered there, somebody who
/// does not exist and somebody under protection are answered alike.
@Component
final class DwellerSource implements EvidenceSource {
    private final Homes homes;
    private final Addresses addresses;
    private final People people;
    private final IinPolicy policy;

    DwellerSource(Homes homes, Addresses addresses, People people, IinPolicy policy) {
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
    public Evidence collect(Request request) {
        LocalDate today = homes.dayOf(request.now());
        Optional<Dwelling> dwelling = homes.dwelling(request);
        Optional<PersonId> owner = Homes.person(request.text("owner"));
        Optional<Versioned<Person>> person = request.text("iin").flatMap(this::person);
        if (dwelling.isEmpty() || owner.isEmpty() || person.isEmpty()) {
            return nobody();
        }
        List<PersonId> owners = Homes.owners(dwelling.get(), today);
        if (!owners.contains(owner.get())) {
            return nobody();
        }
        List<Registration> standing =
                addresses.standingOf(person.get().state().personId(), new Viewer.Citizen(owner.get()));
        return Household.of(standing, dwelling.get().premises().id())
                .map(held -> evidence(held, person.get(), dwelling.get(), today))
                .orElseGet(DwellerSource::nobody);
    }

    private Optional<Versioned<Person>> person(String iin) {
        return switch (Iin.read(iin, policy)) {
            case IinReading.Malformed _ -> Optional.empty();
            case IinReading.Read(Iin read) -> people.byIin(read).flatMap(found -> people.findStored(found.personId()));
        };
    }

    private Evidence evidence(Registration held, Versioned<Person> person, Dwelling dwelling, LocalDate today) {
        boolean needsOfficer = Household.needsOfficer(
                held,
                person.state(),
                people.relationsOf(held.person()),
                Homes.owners(dwelling, today),
                homes.majority(today),
                today);
        List<PersonId> asked = Household.mayObject(
                person.state(),
                homes.actingFor(held.person(), today),
                homes.answeringAge(today),
                homes.majority(today),
                today);
        return new Evidence(
                Map.of(
                        "registered",
                        true,
                        "registration",
                        held.id().toString(),
                        "person",
                        held.person().toString(),
                        "asked",
                        asked,
                        "needsOfficer",
                        needsOfficer),
                Stream.concat(dwelling.relied().stream(), Stream.of(Homes.reliedOn(person)))
                        .toList());
    }

    private static Evidence nobody() {
        return new Evidence(
                Map.of(
                        "registered",
                        false,
                        "registration",
                        "",
                        "person",
                        "",
                        "asked",
                        List.of(),
                        "needsOfficer",
                        false),
                List.of());
    }
}
