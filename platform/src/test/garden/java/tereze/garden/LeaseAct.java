package tereze.garden;

import java.time.Instant;
import java.util.UUID;
import tereze.acts.Act;
import tereze.acts.Kind;
import tereze.acts.Subject;
import tereze.acts.Subject.Nothing;

/// The acts of a lease.
public sealed interface LeaseAct extends Act {
    /// The reason that the acts of this module record.
    String REASON = "garden";

    /// A lease began.
    @Kind(value = "garden.began/1", number = 10_000)
    record Began(Subject<Nothing> person, UUID plot, Instant until, Instant at) implements LeaseAct {}

    /// The person returned the plot.
    @Kind(value = "garden.returned/1", number = 10_001)
    record Returned(Subject<Nothing> person, Instant at) implements LeaseAct {}

    /// The lease has expired.
    @Kind(value = "garden.ended/1", number = 10_002)
    record Ended(Subject<Nothing> person, Instant at) implements LeaseAct {}
}
