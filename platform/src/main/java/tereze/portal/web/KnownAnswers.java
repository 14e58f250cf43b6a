package tereze.portal.web;

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
import tereze.addresses.AddressWords;
import tereze.addresses.Addresses;
import tereze.addresses.Ownership;
import tereze.addresses.Registration;
import tereze.addresses.Viewer;
import tereze.api.Language;
import tereze.law.WorkingCalendars;
import tereze.portal.Tenancies;
import tereze.portal.web.Question.Option;

/// Answers that the registers know of the person who is asked: they are offered first.
@Component
final class KnownAnswers {
    /// More than a reader would go through: they type the number of the house instead.
    private static final int MAX_SHOWN = 20;

    private final Addresses addresses;
    private final Optional<Tenancies> tenancies;
    private final WorkingCalendars calendars;
    private final InstantSource time;

    KnownAnswers(Addresses addresses, Optional<Tenancies> tenancies, WorkingCalendars calendars, InstantSource time) {
        this.addresses = addresses;
        this.tenancies = tenancies;
        this.calendars = calendars;
        this.time = time;
    }

    /// What the reader rents, what the reader owns, and where the reader is registered; of somebody else nothing is
    /// offered.
    List<Option> addresses(PersonId person, Language language) {
        Map<UUID, String> notes = new LinkedHashMap<>();
        tenancies.stream()
                .flatMap(register -> register.rentedBy(person).stream())
                .flatMap(rented -> addresses.premises(rented).stream())
                .forEach(premises -> notes.put(premises.id(), "apply.address.rented"));
        addresses
                .standingOf(person, new Viewer.Citizen(person))
                .forEach(held -> notes.put(held.premises(), "apply.address.registered"));
        LocalDate today = today();
        addresses.ownedBy(person, today).stream()
                .filter(owned -> owned.holdsOn(today))
                .map(Ownership::premises)
                .forEach(premises -> notes.put(premises, "apply.address.owned"));
        Map<UUID, Address> known = addresses.addressesOf(notes.keySet());
        return notes.entrySet().stream()
                .flatMap(entry -> Stream.ofNullable(known.get(entry.getKey()))
                        .map(address ->
                                new Option(address.rka().value(), address.text().in(language), entry.getValue())))
                .limit(MAX_SHOWN)
                .toList();
    }

    /// Addresses by what was looked for.
    List<Option> found(String q, Language language) {
        return addresses.search(AddressWords.read(q), MAX_SHOWN).stream()
                .map(address -> new Option(address.rka().value(), address.text().in(language), null))
                .toList();
    }

    /// Registrations of the applicant, as the reader may see them: of a person under protection, none.
    List<Option> registrations(Filling filling, Language language) {
        List<Registration> standing = addresses.standingOf(filling.applicant(), new Viewer.Citizen(filling.reader()));
        Map<UUID, Address> known = addresses.addressesOf(
                standing.stream().map(Registration::premises).toList());
        return standing.stream()
                .flatMap(held -> Stream.ofNullable(known.get(held.premises()))
                        .map(address ->
                                new Option(held.id().toString(), address.text().in(language), noteOf(held))))
                .toList();
    }

    static String noteOf(Registration held) {
        return switch (held.kind()) {
            case PERMANENT -> "apply.registration.permanent";
            case TEMPORARY -> "apply.registration.temporary";
        };
    }

    private LocalDate today() {
        var now = time.instant();
        return calendars.asKnownAt(now).dateOf(now);
    }
}
