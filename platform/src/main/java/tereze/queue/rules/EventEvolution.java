package tereze.queue.rules;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.queue.Event;
import tereze.queue.Event.Commitment;
import tereze.queue.EventAct;
import tereze.queue.EventStage;

/// The state of an event after an act.
public final class EventEvolution {
    private EventEvolution() {}

    /// @param before null before the first act
    /// @throws IllegalArgumentException if the act cannot follow
    public static Event evolve(UUID id, @Nullable Event before, EventAct act) {
        return switch (act) {
            case EventAct.Planned planned -> planned(id, before, planned);
            case EventAct.Made(var commitment, var keyCommitment, var at) ->
                known(before, act).made(commitment, keyCommitment, new EventStage.Announced(at));
            case EventAct.Committed(var party, var sha256, var at) -> {
                Event event = known(before, act);
                yield event.with(
                        Stream.concat(event.commitments().stream(), Stream.of(new Commitment(party, sha256, at)))
                                .toList());
            }
            case EventAct.Cancelled(var why, var at) -> known(before, act).at(new EventStage.Cancelled(at, why));
            case EventAct.Revealed(var secret, var _) -> known(before, act).revealed(secret);
            case EventAct.Drawn(var seed, var _, var _, var at) ->
                known(before, act).at(new EventStage.Drawn(at, seed));
            case EventAct.Closed(var at) -> known(before, act).at(new EventStage.Closed(at));
        };
    }

    private static Event planned(UUID id, @Nullable Event before, EventAct.Planned act) {
        if (before != null) {
            throw new IllegalArgumentException("act: the first again (expected: an act of an event)");
        }
        return new Event(
                id,
                act.event(),
                act.service(),
                act.schedule(),
                act.child(),
                act.prequeue(),
                act.opens(),
                act.closes(),
                null,
                null,
                act.beacon(),
                List.of(),
                null,
                new EventStage.Planned(act.at()));
    }

    private static Event known(@Nullable Event before, EventAct act) {
        if (before == null) {
            throw new IllegalArgumentException(
                    "act: the first is " + act.getClass().getSimpleName() + " (expected: Planned)");
        }
        return before;
    }
}
