package tereze.mandates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tereze.acts.table.StageColumn;

/// What became of a mandate. That its last day is over needs no act.
public sealed interface MandateStage {
    /// The status of a mandate at this stage, as long as its last day is not over.
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

    /// Nobody has ended it.
    record Standing() implements MandateStage {}

    /// Its giver took it back.
    record Revoked(@StageColumn("ended") Instant at) implements MandateStage {}

    /// Its holder does not wish to act.
    record Declined(@StageColumn("ended") Instant at) implements MandateStage {}
}
