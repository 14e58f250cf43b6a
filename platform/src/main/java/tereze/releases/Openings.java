package tereze.releases;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tereze.acts.Acts;
import tereze.acts.Command;
import tereze.acts.DueJob;
import tereze.acts.DueJob.DueItem;
import tereze.acts.Outcome;
import tereze.releases.store.ReleaseTable;

/// What happens to releases by itself: scheduled services whose moment has come are open, and a rehearsal that no
/// longer counts makes its service a draft again. Safe on every node.
///
/// Each node compares with its own build. While two builds run, in a rolling update, each of them would serve
/// applications after the opening, so whichever was not rehearsed puts the service back.
@Component
final class Openings {
    private final Releases releases;
    private final ReleaseTable table;
    private final Acts acts;

    Openings(Releases releases, ReleaseTable table, Acts acts) {
        this.releases = releases;
        this.table = table;
        this.acts = acts;
    }

    /// Opens what is due, and puts back what does not count.
    void run(Instant now) {
        each(table.due(), releases::open);
        Map<UUID, String> expired = new LinkedHashMap<>();
        table.rehearsed()
                .forEach(release -> releases.expired(release, now).ifPresent(why -> expired.put(release.id(), why)));
        each(List.copyOf(expired.keySet()), id -> releases.putBack(id, Objects.requireNonNull(expired.get(id))));
    }

    /// A refusal means that another node was faster.
    private void each(List<UUID> due, Function<UUID, Command<Outcome<Release, ReleaseRefusal>>> command) {
        new DueJob<Integer>(
                        last -> last == null ? due.stream().map(Openings::item).toList() : List.of(),
                        1,
                        things -> things.stream()
                                .map(command)
                                .map(acts::run)
                                .mapToInt(outcome -> outcome instanceof Outcome.Done ? 1 : 0)
                                .sum())
                .run();
    }

    private static DueItem<Integer> item(UUID id) {
        return new DueItem<>(0, id);
    }
}
