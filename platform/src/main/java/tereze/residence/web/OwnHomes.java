package tereze.residence.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.acts.table.Versioned;
import tereze.addresses.Address;
import tereze.addresses.Addresses;
import tereze.addresses.EndReason;
import tereze.addresses.Ownership;
import tereze.addresses.PremisesKind;
import tereze.addresses.Registration;
import tereze.addresses.RegistrationKind;
import tereze.addresses.Viewer;
import tereze.api.CalendarEvent;
import tereze.api.Cursor;
import tereze.api.Language;
import tereze.api.Listing;
import tereze.api.Page;
import tereze.law.WorkingCalendars;
import tereze.residence.RegistrationCalendar;

/// Where a person is registered, and who is registered at what they own, as the API and pages show it.
@Component
final class OwnHomes {
    private static final Listing<Registration, UUID> REGISTRATIONS = Listing.newestFirst(Registration::id);
    private static final Listing<Ownership, UUID> PREMISES = Listing.newestFirst(Ownership::id);

    private final Addresses addresses;
    private final Residents residents;
    private final WorkingCalendars calendars;
    private final RegistrationCalendar calendar;
    private final InstantSource time;

    OwnHomes(
            Addresses addresses,
            Residents residents,
            RegistrationCalendar calendar,
            WorkingCalendars calendars,
            InstantSource time) {
        this.addresses = addresses;
        this.residents = residents;
        this.calendar = calendar;
        this.calendars = calendars;
        this.time = time;
    }

    /// A registration of the caller's own.
    ///
    /// @param address in the caller's language
    /// @param until the first day on which a temporary one no longer holds; null for a permanent one
    /// @param ended the first day on which it no longer held; null while it stands
    /// @param lastDay the last day on which it holds or held; null if no end is known, or if it ended before
    ///     it began
    /// @param holds whether it holds today: one that begins in the future stands and does not hold yet
    public record OwnRegistration(
            UUID registration,
            @Nullable String premises,
            @Nullable String address,
            RegistrationKind kind,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable LocalDate ended,
            @Nullable EndReason endReason,
            @Nullable LocalDate lastDay,
            boolean holds,
            boolean disputed) {}

    /// A person's registrations, the newest first.
    Page<OwnRegistration> registrationsOf(PersonId person, Cursor cursor, Language language) {
        Page<Registration> page = REGISTRATIONS.page(cursor, addresses.historyOf(person, new Viewer.Citizen(person)));
        Map<UUID, Address> known = addresses.addressesOf(
                page.items().stream().map(Registration::premises).toList());
        LocalDate today = today();
        return page.map(held -> view(held, known.get(held.premises()), today, language));
    }

    /// A person's registrations that are valid today, a permanent one first. One that has a successor from a later day
    /// is among them, with its last day.
    List<OwnRegistration> heldBy(PersonId person, Language language) {
        LocalDate today = today();
        List<Registration> held = addresses.standingOrHolding(person, today, new Viewer.Citizen(person)).stream()
                .filter(one -> one.holdsOn(today))
                .sorted(Comparator.comparing(Registration::kind))
                .toList();
        Map<UUID, Address> known =
                addresses.addressesOf(held.stream().map(Registration::premises).toList());
        return held.stream()
                .map(one -> view(one, known.get(one.premises()), today, language))
                .toList();
    }

    private static OwnRegistration view(
            Registration held, @Nullable Address address, LocalDate today, Language language) {
        return new OwnRegistration(
                held.id(),
                address == null ? null : address.rka().value(),
                address == null ? null : address.text().in(language),
                held.kind(),
                held.since(),
                held.until(),
                held.ended(),
                held.endReason(),
                held.lastDay().orElse(null),
                held.holdsOn(today),
                held.disputed());
    }

    /// The last day of an own registration, for the caller's calendar. Empty if it has none, if it is over, and for
    /// somebody else's.
    Optional<CalendarEvent> calendar(UUID registration, PersonId person, Language language) {
        return addresses
                .registration(registration, new Viewer.Citizen(person))
                .map(Versioned::state)
                .filter(held -> held.person().equals(person))
                .flatMap(held -> addresses
                        .addressOf(held.premises())
                        .flatMap(address -> calendar.of(held, address.text().in(language), language)));
    }

    /// The ids of the caller's registrations that stand.
    Set<UUID> standingOf(PersonId person) {
        return addresses.standingOf(person, new Viewer.Citizen(person)).stream()
                .map(Registration::id)
                .collect(Collectors.toSet());
    }

    /// Premises that the caller owns.
    ///
    /// @param share the caller's share, such as `1/2`
    /// @param arrested nobody may be registered there
    /// @param residents without those under protection
    public record OwnPremises(
            @Nullable String premises,
            @Nullable String address,
            @Nullable PremisesKind kind,
            boolean arrested,
            String share,
            List<Residents.Resident> residents) {}

    /// What a person owns.
    Page<OwnPremises> premisesOf(PersonId person, Cursor cursor, Language language) {
        LocalDate today = today();
        Page<Ownership> page = PREMISES.page(cursor, addresses.ownedBy(person, today));
        Map<UUID, Address> known = addresses.addressesOf(
                page.items().stream().map(Ownership::premises).toList());
        return page.map(ownership -> view(ownership, known.get(ownership.premises()), person, today, language));
    }

    private OwnPremises view(
            Ownership ownership, @Nullable Address address, PersonId owner, LocalDate today, Language language) {
        var dwelling = addresses.dwelling(ownership.premises(), today, new Viewer.Citizen(owner));
        return new OwnPremises(
                address == null ? null : address.rka().value(),
                address == null ? null : address.text().in(language),
                dwelling.map(found -> found.premises().kind()).orElse(null),
                dwelling.map(found -> found.premises().arrested()).orElse(false),
                ownership.share() + "/" + ownership.shareOf(),
                dwelling.map(found -> residents.seenByOwner(found.residents(), today))
                        .orElse(List.of()));
    }

    LocalDate today() {
        return calendars.dayOf(time.instant());
    }
}
