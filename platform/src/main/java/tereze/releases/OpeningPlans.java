package tereze.releases;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.acts.Command;
import tereze.acts.Outcome;
import tereze.catalogue.Catalogue;
import tereze.catalogue.Definition;
import tereze.catalogue.OpeningCheck.Opening;
import tereze.releases.OpeningChecks.CheckResult;
import tereze.releases.ReleaseCommand.Collision;
import tereze.releases.ReleaseCommand.Plan;
import tereze.releases.store.ReleaseTable;

/// Plans openings: runs the checks, looks for other rushes on that day, and announces the opening. Thread-safe.
@Component
public final class OpeningPlans {
    private final Releases releases;
    private final Catalogue catalogue;
    private final OpeningChecks checks;
    private final PeakCalendar calendar;
    private final InstantSource time;

    OpeningPlans(
            Releases releases, Catalogue catalogue, OpeningChecks checks, PeakCalendar calendar, InstantSource time) {
        this.releases = releases;
        this.catalogue = catalogue;
        this.checks = checks;
        this.calendar = calendar;
        this.time = time;
    }

    /// The results of the checks of at most ten seconds ago; empty for a service that opens nothing.
    public List<CheckResult> checks(Release release) {
        return opening(release).map(checks::recent).orElse(List.of());
    }

    /// What opens next: the service, or a newer version of it.
    private Optional<Opening> opening(Release release) {
        @Nullable
        Instant opens = switch (release.stage()) {
            case ReleaseStage.Draft _, ReleaseStage.Rehearsed _, ReleaseStage.Signed _ -> time.instant();
            case ReleaseStage.Scheduled scheduled -> scheduled.opens();
            case ReleaseStage.Open _, ReleaseStage.Paused _ -> release.pending() == null ? null : time.instant();
            case ReleaseStage.Retired _ -> null;
        };
        return Optional.ofNullable(opens).flatMap(moment -> newest(release).map(it -> new Opening(it, moment)));
    }

    private Optional<Definition> newest(Release release) {
        return catalogue.find(release.service());
    }

    /// Announces the opening, or moves it. The checks run now. Two openings that are announced at once for one day are
    /// decided one after the other.
    ///
    /// @param release as it was just read
    @CheckReturnValue
    public Command<Outcome<Release, ReleaseRefusal>> schedule(Release release, Signer by, Plan plan) {
        List<String> failed = by.is(SignerRole.OPERATOR) ? failed(release, plan) : List.of();
        List<UUID> all = releases.all().stream().map(Release::id).toList();
        return releases.schedule(release.service(), by, plan, unit -> {
            @Nullable
            Collision collision = calendar.collision(release, plan.opens(), unit.findAll(ReleaseTable.RELEASES, all))
                    .orElse(null);
            return releases.scheduleFacts(plan.opens(), failed, collision, unit.now());
        });
    }

    private List<String> failed(Release release, Plan plan) {
        return newest(release)
                .map(service -> checks.fresh(new Opening(service, plan.opens())).stream()
                        .filter(result -> !result.ok())
                        .map(CheckResult::id)
                        .toList())
                .orElse(List.of());
    }
}
