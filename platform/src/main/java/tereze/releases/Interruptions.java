package tereze.releases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.acts.Act;
import tereze.acts.ActStream;
import tereze.acts.RecordedAct;
import tereze.api.Text;
import tereze.releases.rules.SignerRules;
import tereze.releases.store.OutageTable;

/// The pauses of services, as the acts say, and the outages of the whole platform. Thread-safe.
@Component
public final class Interruptions {
    /// The code of the agency that runs the platform, and answers for its outages.
    public static final String OPERATOR = SignerRules.PLATFORM;

    /// Nobody reads more.
    private static final int MOST = 20;

    private static final List<Class<? extends Act>> SHOWN =
            List.of(ReleaseAct.Paused.class, ReleaseAct.Resumed.class, ReleaseAct.Retired.class);

    private final Releases releases;
    private final ActStream stream;
    private final OutageTable outages;

    Interruptions(Releases releases, ActStream stream, OutageTable outages) {
        this.releases = releases;
        this.stream = stream;
        this.outages = outages;
    }

    /// A pause of a service.
    ///
    /// @param agency the code of the agency that paused it, and answers for it
    /// @param until when it went on; null while it is paused
    /// @param elsewhere what people could do without the portal
    public record Pause(
            String service,
            String agency,
            Instant since,
            @Nullable Instant until,
            Text reason,
            Text elsewhere) {}

    /// The pauses that were not over at a moment: first those that go on, then the others, each the newest first.
    public List<Pause> since(Instant moment) {
        Map<UUID, Release> known = releases.all().stream()
                .filter(release -> release.publicSince() != null)
                .collect(Collectors.toMap(Release::id, release -> release));
        Map<UUID, List<Pause>> pauses = new HashMap<>();
        for (RecordedAct recorded : stream.of(known.keySet(), SHOWN)) {
            Release release = known.get(recorded.thing());
            if (release != null && recorded.act() instanceof ReleaseAct act) {
                add(release, act, pauses.computeIfAbsent(release.id(), _ -> new ArrayList<>()));
            }
        }
        return shown(pauses.values().stream().flatMap(List::stream).toList(), moment);
    }

    /// The outages that were not over at a moment, the newest first. [#OPERATOR] answers for them.
    public List<Outage> outages(Instant moment) {
        return outages.since(moment, MOST);
    }

    static List<Pause> shown(List<Pause> pauses, Instant moment) {
        return pauses.stream()
                .filter(pause -> pause.until() == null || pause.until().isAfter(moment))
                .sorted(Comparator.comparing((Pause pause) -> pause.until() != null)
                        .thenComparing(Comparator.comparing(Pause::since).reversed()))
                .limit(MOST)
                .toList();
    }

    private static void add(Release release, ReleaseAct act, List<Pause> pauses) {
        switch (act) {
            case ReleaseAct.Paused(var _, var role, var reason, var _, var elsewhere, var at) ->
                pauses.add(
                        new Pause(release.service(), SignerRules.agencyOf(release, role), at, null, reason, elsewhere));
            case ReleaseAct.Resumed(var _, var _, var at) -> end(pauses, at);
            case ReleaseAct.Retired(var _, var _, var at) -> end(pauses, at);
            case ReleaseAct.Drafted _,
                    ReleaseAct.Opened _,
                    ReleaseAct.Rehearsed _,
                    ReleaseAct.RehearsalFailed _,
                    ReleaseAct.Signed _,
                    ReleaseAct.Scheduled _,
                    ReleaseAct.OpenedAsScheduled _,
                    ReleaseAct.RetirementAsked _,
                    ReleaseAct.PutBack _,
                    ReleaseAct.VersionPending _,
                    ReleaseAct.VersionOpened _ -> {}
        }
    }

    /// A service can be retired without ever having been paused, or after its last pause.
    private static void end(List<Pause> pauses, Instant over) {
        if (pauses.isEmpty() || pauses.getLast().until() != null) {
            return;
        }
        Pause last = pauses.removeLast();
        pauses.add(new Pause(last.service(), last.agency(), last.since(), over, last.reason(), last.elsewhere()));
    }
}
