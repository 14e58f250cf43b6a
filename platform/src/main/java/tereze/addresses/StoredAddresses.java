package tereze.addresses;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.acts.UnitOfWork;
import tereze.acts.table.Versioned;
import tereze.addresses.rules.VisibilityRules;
import tereze.addresses.store.AddressSearch;
import tereze.addresses.store.PremisesQueries;
import tereze.addresses.store.RegistrationTable;
import tereze.api.Text;

/// The register in our own database.
@Component
final class StoredAddresses implements Addresses {
    private final PremisesQueries places;
    private final AddressSearch search;
    private final RegistrationTable registrations;
    private final ProtectedPeople protection;

    StoredAddresses(
            PremisesQueries places, AddressSearch search, RegistrationTable registrations, ProtectedPeople protection) {
        this.places = places;
        this.search = search;
        this.registrations = registrations;
        this.protection = protection;
    }

    @Override
    public Optional<Premises> premises(Rka rka) {
        return places.byRka(rka);
    }

    @Override
    public Optional<Premises> premises(UUID id) {
        return places.find(id);
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
    public Map<Kato, Text> namesOf(Collection<Kato> codes) {
        return codes.isEmpty() ? Map.of() : places.namesOf(codes);
    }

    @Override
    public FoundAddresses search(String typed, int limit) {
        return search.find(AddressWords.readings(typed), limit);
    }

    @Override
    public Optional<Dwelling> dwelling(UUID premises, LocalDate today, Viewer viewer) {
        return places.find(premises).map(found -> dwelling(found, today, viewer));
    }

    @Override
    public Optional<Dwelling> dwelling(Rka premises, LocalDate today, Viewer viewer) {
        return places.byRka(premises).map(found -> dwelling(found, today, viewer));
    }

    /// The guard row is read before owners and residents. A concurrent change moves the guard row, and then the
    /// reader's change is decided again. The premises row is protected by its own version.
    private Dwelling dwelling(Premises premises, LocalDate today, Viewer viewer) {
        return new Dwelling(
                premises,
                places.ownersOf(premises.id(), today),
                shown(registrations.residentsOf(premises.id(), today), viewer));
    }

    @Override
    public List<Ownership> ownedBy(PersonId person, LocalDate day) {
        return places.ownedBy(person, day).stream()
                .filter(owned -> owned.holdsOn(day))
                .toList();
    }

    @Override
    public Optional<Versioned<Registration>> registration(UUID id, Viewer viewer) {
        return registrations
                .find(id)
                .filter(stored -> !shown(List.of(stored.state()), viewer).isEmpty());
    }

    @Override
    public List<Registration> standingOf(PersonId person, Viewer viewer) {
        return shown(registrations.standingOf(person), viewer);
    }

    @Override
    public List<Registration> standingOrHolding(PersonId person, LocalDate day, Viewer viewer) {
        Stream<Registration> replacedLater = Arrays.stream(RegistrationKind.values())
                .flatMap(kind -> registrations.validAfter(day, person, kind).stream())
                .filter(registration -> registration.holdsOn(day));
        return shown(
                Stream.concat(registrations.standingOf(person).stream(), replacedLater)
                        .toList(),
                viewer);
    }

    @Override
    public List<Registration> historyOf(PersonId person, Viewer viewer) {
        return shown(registrations.historyOf(person), viewer);
    }

    @Override
    public Optional<Registration> residence(
            PersonId person, boolean underProtection, Rka premises, LocalDate day, Viewer viewer) {
        return registrations.residences(person, premises, day).stream()
                .filter(registration -> VisibilityRules.shows(registration, underProtection, viewer))
                .findFirst();
    }

    @Override
    public RegistrationOutcome register(UnitOfWork unit, List<RegistrationCommand> commands) {
        return new RegistrationBatch(unit, registrations).all(commands);
    }

    private List<Registration> shown(List<Registration> all, Viewer viewer) {
        List<PersonId> others = all.stream()
                .map(Registration::person)
                .filter(person -> !VisibilityRules.opens(viewer, person))
                .distinct()
                .toList();
        Set<PersonId> hidden = others.isEmpty() ? Set.of() : protection.among(others);
        return all.stream()
                .filter(registration ->
                        VisibilityRules.shows(registration, hidden.contains(registration.person()), viewer))
                .toList();
    }
}
