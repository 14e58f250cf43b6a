package tereze.garden;

import java.time.Instant;
import java.util.UUID;
import tereze.acts.PersonId;

/// The commands to a lease.
public sealed interface LeaseCommand {
    /// Begins a lease. No lease exists yet when this is decided, so it is not a [LeaseCommand].
    record Begin(PersonId person, UUID plot, Instant until) {}

    /// The person returns the plot.
    record Return(PersonId by) implements LeaseCommand {}

    /// Ends an expired lease.
    record End() implements LeaseCommand {}
}
