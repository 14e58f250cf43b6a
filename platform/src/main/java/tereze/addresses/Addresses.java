package tereze.addresses;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tereze.acts.PersonId;
import tereze.acts.UnitOfWork;
import tereze.acts.table.SetGuard;
import tereze.acts.table.Versioned;
import tereze.api.Text;

/// The port to the register of addresses and residence. In production the ministries' own registers are
/// authoritative; this register serves the demonstration or holds a mirror. Thread-safe.
public interface Addresses {
    /// One guard row for each set of premises. It moves with every change of residents or owners.
    SetGuard DWELLING = new SetGuard("addresses.dwelling");

    /// The maximum number of results of one call.
    int MAX_FOUND = 500;

    Optional<Premises> premises(Rka rka);

    Optional<Premises> premises(UUID id);

    /// Addresses of premises by id. Unknown ids are left out.
    ///
    /// @param premises at most [#MAX_FOUND] ids
    Map<UUID, Address> addressesOf(Collection<UUID> premises);

    /// The address of premises; empty if the register does not contain them.
    default Optional<Address> addressOf(UUID premises) {
        return Optional.ofNullable(addressesOf(List.of(premises)).get(premises));
    }

    /// The names of places. Unknown codes are left out.
    Map<Kato, Text> namesOf(Collection<Kato> places);

    /// Finds dwellings by an address as people type it, such as `пр. Достык 12-5`, in any of the three languages.
    ///
    /// @param limit the number of addresses to return
    FoundAddresses search(String typed, int limit);

    /// Premises with their owners and residents. A change that relies on the result conflicts with every concurrent
    /// change of owners or residents.
    Optional<Dwelling> dwelling(UUID premises, LocalDate today, Viewer viewer);

    /// Like [#dwelling(UUID, LocalDate, Viewer)], by address code.
    Optional<Dwelling> dwelling(Rka premises, LocalDate today, Viewer viewer);

    /// What a person owns on a day. At most [#MAX_FOUND] shares.
    List<Ownership> ownedBy(PersonId person, LocalDate day);

    Optional<Versioned<Registration>> registration(UUID id, Viewer viewer);

    /// The active registrations of a person: at most one of each kind.
    List<Registration> standingOf(PersonId person, Viewer viewer);

    /// The active registrations of a person, and those that are valid on a day although they are replaced from a later
    /// one. The active ones come first.
    List<Registration> standingOrHolding(PersonId person, LocalDate day, Viewer viewer);

    /// All registrations of a person, newest first. At most [#MAX_FOUND].
    List<Registration> historyOf(PersonId person, Viewer viewer);

    /// The registration that makes a person a resident of premises on a day. A permanent one wins over a temporary
    /// one. Empty if the person is not a resident, if the premises are unknown, and if this viewer may not see the
    /// address.
    ///
    /// @param underProtection whether the person is protected. The caller has read it already, so that all answers
    ///     take the same time
    Optional<Registration> residence(
            PersonId person, boolean underProtection, Rka premises, LocalDate day, Viewer viewer);

    /// Decides a list of commands together and stages their acts in a unit of work. If one is refused, nothing is
    /// staged.
    ///
    /// @param commands no two commands for one registration, or for one kind of registration of one person
    /// @return the first refusal, if there is one
    RegistrationOutcome register(UnitOfWork unit, List<RegistrationCommand> commands);
}
