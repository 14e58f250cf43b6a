package tereze.garden;

import java.time.Instant;
import java.util.UUID;
import tereze.acts.PersonId;

/// What can be done with a lease.
public sealed interface LeaseCommand {
    /// Begins one. It is not decided on a lease, so it is no [LeaseCommand].
    record Begin(PersonId person, UUID plot, Instant until) {}

    /// The person gives the plot back.
    record Return(PersonId by) implements LeaseCommand {}

    /// Its time is over.
    record End() implements LeaseCommand {}
}
