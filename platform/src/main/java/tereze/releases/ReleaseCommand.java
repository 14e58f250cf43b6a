package tereze.releases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tereze.api.Text;
import tereze.catalogue.ServiceInfo.Peak;

/// Commands to a release.
public sealed interface ReleaseCommand {
    /// Records a rehearsal.
    record Rehearse(Signer signer, RehearsalReport report, ReportFacts facts) implements ReleaseCommand {}

    /// What a report is compared with.
    ///
    /// @param peak the declared load of the newest version; null if it declares none
    /// @param build what runs here
    /// @param version the newest one
    /// @param validity for how long a rehearsal counts
    /// @param sha256 of the report's bytes, in hexadecimal
    record ReportFacts(@Nullable Peak peak, String build, int version, Duration validity, String sha256) {}

    /// Signs for the version that was rehearsed, as long as the rehearsal counts.
    ///
    /// @param version the newest one
    record Sign(Signer signer, int version, Validity validity) implements ReleaseCommand {}

    /// When a rehearsal counts.
    ///
    /// @param build what runs here
    /// @param lasts for how long
    record Validity(String build, Duration lasts) {}

    /// Announces the opening, or moves it.
    record Schedule(Signer signer, Plan plan, ScheduleFacts facts) implements ReleaseCommand {}

    /// The announced moments, see [ReleaseStage.Scheduled].
    record Plan(Instant opens, @Nullable Instant prequeue, Instant closes) {}

    /// What a plan is compared with.
    ///
    /// @param earliest the first moment at which it may open
    /// @param inHours whether it opens in working time of a working day
    /// @param failed the ids of the checks that are red
    /// @param collision another opening or peak of that day; null if there is none, or if the
    ///     rehearsal ran beside it
    record ScheduleFacts(
            Instant earliest,
            boolean inHours,
            List<String> failed,
            @Nullable Collision collision) {
        public ScheduleFacts {
            failed = List.copyOf(failed);
        }
    }

    /// Another opening, or a peak.
    record Collision(String id, Text name) {}

    /// Records that the announced moment has come.
    record Open() implements ReleaseCommand {}

    /// Takes no applications for a while, see [ReleaseStage.Paused].
    record Pause(Signer signer, Text reason, Instant expected, Text elsewhere) implements ReleaseCommand {}

    /// Takes applications again.
    record Resume(Signer signer) implements ReleaseCommand {}

    /// Retires it: the owner asks, then the operator agrees.
    ///
    /// @param open whether the successor is open
    record Retire(Signer signer, String successor, boolean open) implements ReleaseCommand {}

    /// Makes it a draft again, because the rehearsal no longer counts.
    ///
    /// @param why `other-build` or `rehearsal-stale`
    record PutBack(String why) implements ReleaseCommand {}

    /// Notes a newer version of an open service.
    record NewVersion(int version) implements ReleaseCommand {}
}
