package tereze.garden;

import java.time.Instant;
import java.util.UUID;
import tereze.acts.Act;
import tereze.acts.Kind;
import tereze.acts.Subject;
import tereze.acts.Subject.Nothing;

/// What can happen to a lease.
public sealed interface LeaseAct extends Act {
    /// Why the acts of this module are written.
    String REASON = "garden";

    /// It began.
    @Kind(value = "garden.began/1", number = 10_000)
    record Began(Subject<Nothing> person, UUID plot, Instant until, Instant at) implements LeaseAct {}

    /// The person gave the plot back.
    @Kind(value = "garden.returned/1", number = 10_001)
    record Returned(Subject<Nothing> person, Instant at) implements LeaseAct {}

    /// Its time is over.
    @Kind(value = "garden.ended/1", number = 10_002)
    record Ended(Subject<Nothing> person, Instant at) implements LeaseAct {}
}
