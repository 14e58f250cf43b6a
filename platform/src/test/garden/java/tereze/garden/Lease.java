package tereze.garden;

import java.time.Instant;
import java.util.UUID;
import tereze.acts.PersonId;
import tereze.acts.table.FinalStage;
import tereze.acts.table.StageColumn;

/// A person leases a plot until a given time.
public record Lease(UUID id, PersonId person, UUID plot, Instant since, Instant until, Stage stage) {
    /// The stage of a lease.
    public sealed interface Stage {
        /// The person uses the plot.
        record Running() implements Stage {}

        /// The person returned the plot.
        @FinalStage
        record Returned(@StageColumn("ended") Instant at) implements Stage {}

        /// The lease has expired.
        @FinalStage
        record Over(@StageColumn("ended") Instant at) implements Stage {}
    }

    /// The same lease at another stage.
    public Lease at(Stage reached) {
        return new Lease(id, person, plot, since, until, reached);
    }

    /// Whether the person uses the plot.
    public boolean isRunning() {
        return switch (stage) {
            case Stage.Running _ -> true;
            case Stage.Returned _, Stage.Over _ -> false;
        };
    }
}
