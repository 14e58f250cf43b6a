package tereze.queue.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.acts.RecordedAct;
import tereze.releases.ReleaseAct;

/// Which opening of a service is announced, as the acts of its release say.
public final class AnnouncementRules {
    private AnnouncementRules() {}

    /// An announced opening.
    ///
    /// @param act that announced it
    /// @param operator who did
    /// @param prequeue from when people can take a place in the queue; null if there is no such time
    public record Announcement(
            UUID act,
            PersonId operator,
            Instant opens,
            @Nullable Instant prequeue,
            Instant closes) {}

    /// The newest announcement; empty if there is none, or if the service was put back after it.
    ///
    /// @param release the acts of the release, oldest first
    public static Optional<Announcement> of(List<RecordedAct> release) {
        @Nullable Announcement newest = null;
        for (RecordedAct recorded : release) {
            if (recorded.act() instanceof ReleaseAct act) {
                newest = after(newest, recorded.id(), act);
            }
        }
        return Optional.ofNullable(newest);
    }

    private static @Nullable Announcement after(@Nullable Announcement newest, UUID id, ReleaseAct act) {
        return switch (act) {
            case ReleaseAct.Scheduled(var operator, var opens, var prequeue, var closes, var _) ->
                new Announcement(id, operator.person(), opens, prequeue, closes);
            case ReleaseAct.PutBack _ -> null;
            case ReleaseAct.Drafted _,
                    ReleaseAct.Opened _,
                    ReleaseAct.Rehearsed _,
                    ReleaseAct.RehearsalFailed _,
                    ReleaseAct.Signed _,
                    ReleaseAct.OpenedAsScheduled _,
                    ReleaseAct.Paused _,
                    ReleaseAct.Resumed _,
                    ReleaseAct.RetirementAsked _,
                    ReleaseAct.Retired _,
                    ReleaseAct.VersionPending _,
                    ReleaseAct.VersionOpened _ -> newest;
        };
    }
}
