package tereze.acts.commit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.table.BatchLoader;
import tereze.acts.table.Quota;
import tereze.acts.table.Reads;
import tereze.acts.table.SetGuard;
import tereze.acts.table.StateLoader;
import tereze.acts.table.StateTable;

/// The loaders that all units of a node share: things by id, versions of guard rows, counts of quotas. Concurrent
/// callers of one loader share a statement. Thread-safe.
final class Loaders {
    private static final String MOVED = "the unit moves the guard row on from the version that is read here";

    private final JdbcClient jdbc;
    private final Map<String, StateLoader<?>> byId = new ConcurrentHashMap<>();
    private final Map<SetGuard, BatchLoader<UUID, Integer>> versions = new ConcurrentHashMap<>();
    private final Map<Quota, BatchLoader<List<?>, Quota.Count>> counts = new ConcurrentHashMap<>();

    Loaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @SuppressWarnings("unchecked") // each table name maps to the loader of that table
    <S> StateLoader<S> byId(StateTable<S> table) {
        return (StateLoader<S>) byId.computeIfAbsent(table.name(), name -> table.byId(jdbc));
    }

    /// The version of a guard row; 0 if the set never changed.
    int version(SetGuard set, UUID id) {
        BatchLoader<UUID, Integer> loader = versions.computeIfAbsent(set, guard -> guard.loader(jdbc));
        return Reads.peek(MOVED, () -> loader.first(id)).orElse(0);
    }

    /// What a quota counts, with the version of its guard row.
    Quota.Count count(Quota quota, List<?> question) {
        BatchLoader<List<?>, Quota.Count> loader = counts.computeIfAbsent(quota, declared -> declared.loader(jdbc));
        return Reads.peek(MOVED, () -> loader.first(question)).orElseThrow();
    }
}
