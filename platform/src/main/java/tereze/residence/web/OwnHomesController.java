package tereze.residence.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tereze.access.Caller;
import tereze.acts.PersonId;
import tereze.addresses.Address;
import tereze.addresses.Addresses;
import tereze.addresses.EndReason;
import tereze.addresses.Ownership;
import tereze.addresses.PremisesKind;
import tereze.addresses.Registration;
import tereze.addresses.RegistrationKind;
import tereze.addresses.Viewer;
import tereze.api.Cursor;
import tereze.api.Language;
import tereze.api.Page;
import tereze.api.Reply;
import tereze.law.WorkingCalendars;

/// Where the caller is registered, and who is registered at what the caller owns.
@RestController
class OwnHomesController {
    private final Addresses addresses;
    private final Residents residents;
    private final WorkingCalendars calendars;
    private final InstantSource time;

    OwnHomesController(Addresses addresses, Residents residents, WorkingCalendars calendars, InstantSource time) {
        this.addresses = addresses;
        this.residents = residents;
        this.calendars = calendars;
        this.time = time;
    }

    /// A registration of the caller's own.
    ///
    /// @param address in the caller's language
    /// @param until the first day on which a temporary one no longer holds; null for a permanent one
    /// @param ended the first day on which it no longer held; null while it stands
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
            boolean holds,
            boolean disputed) {}

    @GetMapping("/api/v1/me/registrations")
    Reply<Page<OwnRegistration>> registrations(Caller.Person caller, Cursor cursor, Language language) {
        return Reply.ok(registrationsOf(caller, cursor, language));
    }

    /// The caller's registrations, the newest first.
    Page<OwnRegistration> registrationsOf(Caller.Person caller, Cursor cursor, Language language) {
        LocalDate today = today();
        List<Registration> page = Paging.after(
                addresses.historyOf(caller.person(), new Viewer.Citizen(caller.person())), Registration::id, cursor);
        Map<UUID, Address> known =
                addresses.addressesOf(page.stream().map(Registration::premises).toList());
        return Page.cut(page, held -> held.id().toString(), held -> {
            Address address = known.get(held.premises());
            return new OwnRegistration(
                    held.id(),
                    address == null ? null : address.rka().value(),
                    address == null ? null : address.text().in(language),
                    held.kind(),
                    held.since(),
                    held.until(),
                    held.ended(),
                    held.endReason(),
                    held.holdsOn(today),
                    held.disputed());
        });
    }

    /// The ids of the caller's registrations that stand.
    Set<UUID> standingOf(Caller.Person caller) {
        return addresses.standingOf(caller.person(), new Viewer.Citizen(caller.person())).stream()
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

    @GetMapping("/api/v1/me/premises")
    Reply<Page<OwnPremises>> premises(Caller.Person caller, Cursor cursor, Language language) {
        return Reply.ok(premisesOf(caller, cursor, language));
    }

    /// What the caller owns.
    Page<OwnPremises> premisesOf(Caller.Person caller, Cursor cursor, Language language) {
        LocalDate today = today();
        List<Ownership> owned = addresses.ownedBy(caller.person(), today).stream()
                .filter(ownership -> ownership.holdsOn(today))
                .toList();
        List<Ownership> page = Paging.after(owned, Ownership::id, cursor);
        Map<UUID, Address> known =
                addresses.addressesOf(page.stream().map(Ownership::premises).toList());
        return Page.cut(
                page,
                ownership -> ownership.id().toString(),
                ownership -> view(ownership, known.get(ownership.premises()), caller.person(), today, language));
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
                dwelling.map(found -> residents.seenByOwner(found.residents())).orElse(List.of()));
    }

    private LocalDate today() {
        var now = time.instant();
        return calendars.asKnownAt(now).dateOf(now);
    }
}
