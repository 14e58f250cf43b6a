package tereze.queue;

import java.time.Instant;
import tereze.acts.table.FinalStage;

/// The stage of an event.
public sealed interface EventStage {
    /// When it came to this stage.
    Instant since();

    /// The opening is announced. The secrets of the event follow from this act, so nothing is public yet.
    record Planned(Instant since) implements EventStage {}

    /// It is public: people queue from its first moment on.
    record Announced(Instant since) implements EventStage {}

    /// The order is known.
    ///
    /// @param seed from which each place follows, in hexadecimal
    record Drawn(Instant since, String seed) implements EventStage {}

    /// It is over.
    @FinalStage
    record Closed(Instant since) implements EventStage {}

    /// Nobody is let in by it.
    ///
    /// @param why `moved` or `put-back`
    @FinalStage
    record Cancelled(Instant since, String why) implements EventStage {}
}
