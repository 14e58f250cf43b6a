package tereze.reconciliation;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tereze.law.Tenge;

/// The verdict of one fine.
///
/// @param paidAt when it was settled
/// @param paid all that was paid for it and not taken back
/// @param refunds what was paid beyond what settled it
/// @param evidence the payments on which the verdict rests, by their moments
public record Judgement(
        Verdict verdict,
        Set<Flag> flags,
        Optional<Instant> paidAt,
        Tenge paid,
        List<Refund> refunds,
        List<Payment> evidence) {
    public Judgement {
        EnumSet<Flag> ordered = EnumSet.noneOf(Flag.class);
        ordered.addAll(flags);
        flags = Collections.unmodifiableSet(ordered);
        refunds = List.copyOf(refunds);
        evidence = List.copyOf(evidence);
    }
}
