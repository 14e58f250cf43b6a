package tereze.queue;

/// Why a command to an event is refused. Nothing was written.
public sealed interface EventRefusal {
    /// There is no such event.
    record Unknown() implements EventRefusal {}

    /// The step does not follow this stage.
    record NotNext() implements EventRefusal {}

    /// The queue has begun: what goes into the lottery is fixed.
    record Begun() implements EventRefusal {}

    /// The party has committed to another secret, or another party to this one.
    record CommittedAlready() implements EventRefusal {}

    /// There are as many commitments as there may be.
    record TooMany() implements EventRefusal {}

    /// The moment has not come.
    record TooEarly() implements EventRefusal {}

    /// A secret is not the one that was promised, or the seed does not follow from the secrets.
    record NotCommitted() implements EventRefusal {}
}
