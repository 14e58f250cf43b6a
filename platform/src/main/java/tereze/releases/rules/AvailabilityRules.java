package tereze.releases.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tereze.acts.Code;
import tereze.catalogue.Availability;
import tereze.catalogue.Availability.Coming;
import tereze.catalogue.Availability.Edition;
import tereze.catalogue.Availability.Step;
import tereze.releases.Rehearsed;
import tereze.releases.Release;
import tereze.releases.ReleaseStage;

/// Whether a service takes applications, by its release.
public final class AvailabilityRules {
    private AvailabilityRules() {}

    /// From its announced moment on a scheduled service is open, whether or not that has been recorded.
    ///
    /// @param now by the clock of the database
    public static Availability of(Release release, Instant now) {
        return switch (release.stage()) {
            case ReleaseStage.Draft _ -> coming(Step.DRAFT, release);
            case ReleaseStage.Rehearsed _ -> coming(Step.REHEARSED, release);
            case ReleaseStage.Signed _ -> coming(Step.SIGNED, release);
            case ReleaseStage.Scheduled(var since, var opens, var prequeue, var closes) ->
                now.isBefore(opens)
                        ? new Coming(Step.SCHEDULED, since, opens, prequeue, closes, List.of())
                        : new Availability.Open(new Edition(rehearsed(release)), opens);
            case ReleaseStage.Open(var since) -> new Availability.Open(edition(release), since);
            case ReleaseStage.Paused(var since, var reason, var expected, var elsewhere, var by) ->
                new Availability.Paused(
                        edition(release), since, reason, expected, elsewhere, SignerRules.agencyOf(release, by));
            case ReleaseStage.Retired(var since, var successor) ->
                new Availability.Retired(edition(release), successor, since);
        };
    }

    private static Coming coming(Step step, Release release) {
        return new Coming(
                step,
                release.stage().since(),
                null,
                null,
                null,
                WaitingRules.of(release).stream()
                        .map(missing -> new Availability.Waiting(
                                Code.of(missing.step()),
                                SignerRules.agencyOf(release, missing.role()),
                                missing.since()))
                        .toList());
    }

    private static Edition edition(Release release) {
        return new Edition(release.edition());
    }

    private static @Nullable Integer rehearsed(Release release) {
        Rehearsed rehearsal = release.rehearsal();
        return rehearsal == null ? null : rehearsal.version();
    }
}
