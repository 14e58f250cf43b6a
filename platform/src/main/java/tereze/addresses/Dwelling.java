package tereze.addresses;

import java.time.LocalDate;
import java.util.List;
import tereze.acts.Change;

/// Premises with those who own them and those who are registered there, as one decision needs them.
///
/// @param owners shares that hold today or will
/// @param residents registrations that stand, or end after today; those that the viewer may see
/// @param relied the rows behind all this, for the change of a decision that rests on it
public record Dwelling(
        Premises premises, List<Ownership> owners, List<Registration> residents, List<Change.Relied> relied) {
    public Dwelling {
        owners = List.copyOf(owners);
        residents = List.copyOf(residents);
        relied = List.copyOf(relied);
    }

    /// Those who own it on a day.
    public List<Owner> ownersOn(LocalDate day) {
        return owners.stream()
                .filter(ownership -> ownership.holdsOn(day))
                .map(Ownership::owner)
                .distinct()
                .toList();
    }
}
