package tereze.queue.rules;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Decision;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Seal;
import tereze.queue.SealAct;
import tereze.queue.SealAct.Second;
import tereze.queue.SealChain;
import tereze.queue.SealRefusal;

/// The rules for the seals of a node. Only a chain without a gap is recorded, so the newest act holds the whole roster.
public final class SealRules {
    private SealRules() {}

    /// Records new seals of a node, at most [SealAct#MOST].
    ///
    /// @param seals of this node, ascending
    /// @param before how far they are recorded; null if none is
    public static Decision<SealAct, SealRefusal> seal(
            int event, int node, List<Seal> seals, @Nullable SealChain before, Instant now) {
        List<Seal> some = seals.stream()
                .filter(seal -> before == null || seal.second() > before.second())
                .limit(SealAct.MOST)
                .toList();
        if (some.isEmpty()) {
            return Decision.refuse(new SealRefusal.NothingNew());
        }
        @Nullable String head = before == null ? null : before.head();
        long last = before == null ? -1 : before.second();
        for (Seal seal : some) {
            @Nullable
            String previous = seal.previous() == null ? null : seal.previous().toString();
            boolean follows = Objects.equals(head, previous) && seal.second() > last;
            if (seal.node() != node || !follows || !seal.isIntact(new EventId(event))) {
                return Decision.refuse(new SealRefusal.Broken(seal.second()));
            }
            head = seal.hash().toString();
            last = seal.second();
        }
        return Decision.accept(new SealAct.Sealed(
                event,
                node,
                before == null ? null : before.head(),
                some.stream()
                        .map(seal -> new Second(
                                seal.second(),
                                seal.count(),
                                seal.root().toString(),
                                seal.hash().toString()))
                        .toList(),
                now));
    }

    /// How far the seals of a node are recorded after an act.
    ///
    /// @param before null before the first act
    public static SealChain evolve(UUID id, @Nullable SealChain before, SealAct act) {
        return switch (act) {
            case SealAct.Sealed(var event, var node, var _, var seals, var _) -> {
                Second last = seals.getLast();
                int people = seals.stream().mapToInt(Second::count).sum();
                yield new SealChain(
                        id, event, node, last.q(), last.seal(), people + (before == null ? 0 : before.total()));
            }
        };
    }
}
