package tereze.queue;

import java.time.Instant;
import tereze.acts.Act;
import tereze.acts.Kind;
import tereze.acts.Subject;
import tereze.acts.Subject.Nothing;

/// The acts of an admission. Pseudonyms and places are public; whose they are is not.
public sealed interface AdmissionAct extends Act {
    /// The recorded reason of these acts.
    String REASON = "queue";

    /// It is the person's turn.
    ///
    /// @param pid the pseudonym in the event
    /// @param ord the place in the order
    /// @param reached how far the lane had been released; never before `ord`
    /// @param until when it ends
    @Kind(value = "queue.admitted/1", number = 1807)
    record Admitted(
            Subject<Nothing> person,
            int event,
            String pid,
            String ord,
            int lane,
            String reached,
            Instant until,
            Instant at)
            implements AdmissionAct {}

    /// The person came again after the end, with a pass that is good.
    @Kind(value = "queue.admitted-again/1", number = 1808)
    record Again(Subject<Nothing> person, Instant until, Instant at) implements AdmissionAct {}
}
