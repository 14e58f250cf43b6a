package tereze.releases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tereze.acts.table.FinalStage;
import tereze.acts.table.StageColumn;
import tereze.api.Text;

/// The stage of a release.
public sealed interface ReleaseStage {
    /// When it came to this stage.
    Instant since();

    /// It waits for a rehearsal that passes.
    ///
    /// @param why a code if it was put back, such as `other-build`; null for a new draft
    record Draft(Instant since, @Nullable String why) implements ReleaseStage {}

    /// A rehearsal passed. It waits for signatures.
    record Rehearsed(Instant since) implements ReleaseStage {}

    /// Its owner and the operator of the platform have signed.
    record Signed(Instant since) implements ReleaseStage {}

    /// The second of its opening is announced. Applications are taken from that moment on by the clock of the
    /// database, whether or not [Open] has been recorded yet.
    ///
    /// @param prequeue from when people can take a place in the queue; null if there is no such time
    /// @param closes until when applications are taken through the queue only
    record Scheduled(
            Instant since,
            @StageColumn("opens") Instant opens,
            @Nullable Instant prequeue,
            Instant closes) implements ReleaseStage {
        /// When people first meet it: at the queue, or at the opening.
        public Instant begins() {
            return prequeue == null ? opens : prequeue;
        }
    }

    /// It takes applications.
    record Open(Instant since) implements ReleaseStage {}

    /// It takes no applications for a while. Places in the queue and drafts of applications are kept.
    ///
    /// @param expected when it probably goes on
    /// @param elsewhere what people can do without the portal
    /// @param by for whom it was paused
    record Paused(Instant since, Text reason, Instant expected, Text elsewhere, SignerRole by)
            implements ReleaseStage {}

    /// Another service takes its place. Running cases are finished.
    @FinalStage
    record Retired(Instant since, String successor) implements ReleaseStage {}
}
