package tereze.queue;

import java.time.Instant;
import tereze.gate.rules.Ord;

/// An admission as everybody sees it, without who it is. It says by itself that the person was not let in before their
/// turn, and whether they came late.
///
/// @param pid the pseudonym in the event
/// @param ord the place
/// @param reached how far the lane had been released; never before `ord`
/// @param late whether the line had gone on past the place by more than the quantum
public record PublicAdmission(String pid, String ord, String reached, int lane, Instant at, boolean late) {
    /// What follows from an admission.
    public static PublicAdmission of(String pid, String ord, String reached, int lane, Instant at) {
        boolean late =
                Ord.parse(ord).orElseThrow().isPassedBy(Ord.parse(reached).orElseThrow());
        return new PublicAdmission(pid, ord, reached, lane, at, late);
    }
}
