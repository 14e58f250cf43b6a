package tereze.addresses;

import java.util.List;
import java.util.Optional;
import tereze.acts.Change;

/// An active registration, read in one snapshot with the rows of its premises.
///
/// @param relied the rows for a decision that depends on this registration and its premises; empty if the premises
///     are not in the register
public record Standing(Registration registration, Optional<List<Change.Relied>> relied) {}
