package tereze.addresses;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tereze.acts.Acts;
import tereze.acts.Change;
import tereze.acts.PersonId;
import tereze.acts.Stored;
import tereze.addresses.rules.Sealing;
import tereze.addresses.store.AddressTables;
import tereze.addresses.store.PremisesStore;
import tereze.addresses.store.RegistrationStore;

/// The register in our own tables.
@Component
final class AddressesOfRecord implements Addresses {
    private final Acts acts;
    private final PremisesStore places;
    private final RegistrationStore registrations;

    AddressesOfRecord(Acts acts, PremisesStore places, RegistrationStore registrations) {
        this.acts = acts;
        this.places = places;
        this.registrations = registrations;
    }

    @Override
    public Optional<Premises> premises(Rka rka) {
        return places.byRka(rka).map(Stored::state);
    }

    @Override
    public Optional<Premises> premises(UUID id) {
        return places.find(id).map(Stored::state);
    }

    @Override
    public Map<UUID, Address> addressesOf(Collection<UUID> premises) {
        if (premises.size() > MAX_FOUND) {
            throw new IllegalArgumentException(
                    "premises: " + premises.size() + " (expected: at most " + MAX_FOUND + ")");
        }
        return places.addressesOf(premises);
    }

    @Override
    public List<Address> search(AddressWords words, int limit) {
        return words.tooFew() ? List.of() : places.search(words, limit);
    }

    @Override
    public Optional<Dwelling> dwelling(UUID premises, LocalDate today, Viewer viewer) {
        return places.find(premises).map(found -> dwelling(found, today, viewer));
    }

    @Override
    public Optional<Dwelling> dwelling(Rka premises, LocalDate today, Viewer viewer) {
        return places.byRka(premises).map(found -> dwelling(found, today, viewer));
    }

    @Override
    public Optional<List<Change.Relied>> reliance(UUID premises) {
        return places.find(premises).map(this::reliance);
    }

    /// Reads the guard row before what it guards: whoever comes in between moves it, and the reader's change is decided
    /// again. The premises answer for themselves by their own version.
    private Dwelling dwelling(Stored<Premises> found, LocalDate today, Viewer viewer) {
        UUID premises = found.state().id();
        List<Change.Relied> relied = reliance(found);
        return new Dwelling(
                found.state(),
                places.ownersOf(premises, today),
                shown(registrations.residentsOf(premises, today), viewer),
                relied);
    }

    private List<Change.Relied> reliance(Stored<Premises> found) {
        UUID premises = found.state().id();
        return Change.by(Change.SYSTEM, "")
                .reliesOn(AddressTables.PREMISES, premises, found.version().number())
                .reliesOn(DWELLING, premises, registrations.dwellingVersion(premises))
                .contribution()
                .relied();
    }

    @Override
    public List<Ownership> ownedBy(PersonId person, LocalDate today) {
        return places.ownedBy(person, today);
    }

    @Override
    public Optional<Stored<Registration>> registration(UUID id, Viewer viewer) {
        return registrations.find(id).filter(stored -> Sealing.shows(stored.state(), viewer));
    }

    @Override
    public List<Registration> standingOf(PersonId person, Viewer viewer) {
        return shown(
                registrations.standingOf(person).stream().map(Stored::state).toList(), viewer);
    }

    @Override
    public List<Registration> historyOf(PersonId person, Viewer viewer) {
        return shown(registrations.historyOf(person), viewer);
    }

    @Override
    public Optional<Registration> residence(PersonId person, Rka premises, LocalDate day, Viewer viewer) {
        return places.byRka(premises)
                .map(found -> registrations.residences(person, found.state().id(), day))
                .flatMap(held -> shown(held, viewer).stream().findFirst());
    }

    @Override
    public RegistrationOutcome prepare(List<RegistrationCommand> commands) {
        return new Preparation(acts, registrations).prepare(commands);
    }

    private static List<Registration> shown(List<Registration> all, Viewer viewer) {
        return all.stream()
                .filter(registration -> Sealing.shows(registration, viewer))
                .toList();
    }
}
