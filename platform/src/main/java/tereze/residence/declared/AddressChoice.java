package tereze.residence.declared;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.addresses.Address;
import tereze.addresses.Addresses;
import tereze.addresses.FoundAddresses;
import tereze.addresses.Ownership;
import tereze.addresses.Viewer;
import tereze.api.Language;
import tereze.cases.ChoiceSource;
import tereze.residence.Tenancies;

/// The choices for an address: first what the reader rents, owns, and where they are registered; any other address by
/// a search. Other people's addresses are not offered.
@Component("residence.addresses")
@ChoiceSource.Fills("rka")
final class AddressChoice implements ChoiceSource {
    /// A reader would not go through more. They type the house number instead.
    private static final int MAX_SHOWN = 20;

    private final Addresses addresses;
    private final Optional<Tenancies> tenancies;
    private final RegisterReads registers;
    private final InstantSource time;

    AddressChoice(Addresses addresses, Optional<Tenancies> tenancies, RegisterReads registers, InstantSource time) {
        this.addresses = addresses;
        this.tenancies = tenancies;
        this.registers = registers;
        this.time = time;
    }

    @Override
    public boolean searched() {
        return true;
    }

    @Override
    public List<Choice> choices(Chooser chooser, Language language) {
        PersonId reader = chooser.reader();
        Map<UUID, String> notes = new LinkedHashMap<>();
        tenancies.stream()
                .flatMap(register -> register.rentedBy(reader).stream())
                .flatMap(rented -> addresses.premises(rented).stream())
                .forEach(premises -> notes.put(premises.id(), "apply.address.rented"));
        addresses
                .standingOf(reader, new Viewer.Citizen(reader))
                .forEach(held -> notes.put(held.premises(), "apply.address.registered"));
        LocalDate today = registers.dayOf(time.instant());
        addresses.ownedBy(reader, today).stream()
                .map(Ownership::premises)
                .forEach(premises -> notes.put(premises, "apply.address.owned"));
        List<UUID> shown = notes.keySet().stream().limit(MAX_SHOWN).toList();
        Map<UUID, Address> known = addresses.addressesOf(shown);
        return notes.entrySet().stream()
                .flatMap(entry -> Stream.ofNullable(known.get(entry.getKey()))
                        .map(address ->
                                new Choice(address.rka().value(), address.text().in(language), entry.getValue())))
                .toList();
    }

    @Override
    public Results found(String words, Language language) {
        FoundAddresses found = addresses.search(words, MAX_SHOWN);
        return new Results(
                found.first().stream()
                        .map(address ->
                                new Choice(address.rka().value(), address.text().in(language), null))
                        .toList(),
                found.all());
    }
}
