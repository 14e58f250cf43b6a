package tereze.mandates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tereze.acts.table.FinalStage;
import tereze.acts.table.StageColumn;

/// The stage of a mandate. Its expiry needs no act.
public sealed interface MandateStage {
    /// The status at this stage, until its last day has passed.
    default MandateStatus status() {
        return switch (this) {
            case Standing _ -> MandateStatus.STANDING;
            case Revoked _ -> MandateStatus.REVOKED;
            case Declined _ -> MandateStatus.DECLINED;
        };
    }

    /// When it was revoked or declined; null if it was not.
    default @Nullable Instant ended() {
        return switch (this) {
            case Standing _ -> null;
            case Revoked(Instant at) -> at;
            case Declined(Instant at) -> at;
        };
    }

    /// The mandate is in force.
    record Standing() implements MandateStage {}

    /// Its giver revoked it.
    @FinalStage
    record Revoked(@StageColumn("ended") Instant at) implements MandateStage {}

    /// Its holder declined it.
    @FinalStage
    record Declined(@StageColumn("ended") Instant at) implements MandateStage {}
}
