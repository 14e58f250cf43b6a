package tereze.addresses;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tereze.acts.PersonId;
import tereze.acts.SetGuard;
import tereze.acts.Stored;

/// The register of addresses and of residence, as a port: the ministries' own registers stay the record, ours is the
/// demo's, or a mirror. Thread-safe.
public interface Addresses {
    /// One row for each premises: moved by every change in who is registered there and who owns them.
    SetGuard DWELLING = new SetGuard("addresses.dwelling");

    /// The most things found at once.
    int MAX_FOUND = 500;

    Optional<Premises> premises(Rka rka);

    Optional<Premises> premises(UUID id);

    /// Addresses of premises, by their id; unknown ones are left out.
    ///
    /// @param premises at most [#MAX_FOUND]
    Map<UUID, Address> addressesOf(Collection<UUID> premises);

    /// Dwellings whose address fits what somebody types, such as `Достық 12 кв 5`, in any of the three languages.
    ///
    /// @param limit how many at most
    List<Address> search(AddressWords words, int limit);

    /// Premises with owners and residents, read so that a change which relies on it cannot miss another.
    Optional<Dwelling> dwelling(UUID premises, LocalDate today, Viewer viewer);

    /// As [#dwelling(UUID, LocalDate, Viewer)], by the code of the address.
    Optional<Dwelling> dwelling(Rka premises, LocalDate today, Viewer viewer);

    /// What a person owns on a day, at most [#MAX_FOUND].
    List<Ownership> ownedBy(PersonId person, LocalDate today);

    Optional<Stored<Registration>> registration(UUID id, Viewer viewer);

    /// Registrations that nothing has ended, at most one of each kind.
    List<Registration> standingOf(PersonId person, Viewer viewer);

    /// As [#standingOf], for a decision of rules: with the rows that it relies on.
    List<Standing> standingAtHomes(PersonId person);

    /// All registrations of a person, the newest first, at most [#MAX_FOUND].
    List<Registration> historyOf(PersonId person, Viewer viewer);

    /// The registration by which a person lives at premises on a day, a permanent one before a temporary one. Empty
    /// is the answer of a plain no, of unknown premises, and of an address that this viewer may not see.
    ///
    /// @param underProtection whether the person is, as whoever asks has read already: a yes, a no and a hidden
    ///     address then take the same work
    Optional<Registration> residence(
            PersonId person, boolean underProtection, Rka premises, LocalDate day, Viewer viewer);

    /// Decides commands together against what stands now, and makes what a change needs to carry them out. It writes
    /// nothing; a change that meets another one is decided again.
    ///
    /// @param commands no two of them about one registration, or about one kind of registration of one person
    /// @return the first refusal, if there is one
    RegistrationOutcome prepare(List<RegistrationCommand> commands);
}
