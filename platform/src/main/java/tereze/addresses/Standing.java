package tereze.addresses;

import java.util.List;
import java.util.Optional;
import tereze.acts.Change;

/// A registration that stands, read in one moment with the rows of its premises.
///
/// @param relied the rows that a decision relies on which rests on the registration, or on nothing having moved there;
///     empty where the premises are not of record
public record Standing(Registration registration, Optional<List<Change.Relied>> relied) {}
