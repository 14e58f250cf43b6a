package tereze.addresses;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import tereze.acts.PersonId;

/// Premises with owners and residents, as one decision needs them.
///
/// @param owners shares that are valid today or become valid later
/// @param residents registrations that are active or end after today, and that the viewer may see
public record Dwelling(Premises premises, List<Ownership> owners, List<Registration> residents) {
    public Dwelling {
        owners = List.copyOf(owners);
        residents = List.copyOf(residents);
    }

    /// The owners on a day.
    public List<Owner> ownersOn(LocalDate day) {
        return owners.stream()
                .filter(ownership -> ownership.holdsOn(day))
                .map(Ownership::owner)
                .distinct()
                .toList();
    }

    /// The persons among the owners on a day.
    public List<PersonId> personsOwning(LocalDate day) {
        return owners.stream()
                .filter(ownership -> ownership.holdsOn(day))
                .flatMap(ownership -> Stream.ofNullable(ownership.person()))
                .distinct()
                .toList();
    }
}
