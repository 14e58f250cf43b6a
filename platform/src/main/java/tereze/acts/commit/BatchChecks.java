package tereze.acts.commit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import tereze.acts.CommitOutcome;
import tereze.acts.StoredResponse;
import tereze.acts.StoredResponses;
import tereze.acts.commit.EncodedChange.RowKey;
import tereze.acts.table.StateTable;
import tereze.acts.table.UniqueKey;

/// Finds the changes of a batch that have a conflict, under the lock and before anything is written. It sends one
/// select for each table. Each is a statement of its own, so that it sees everything that was committed before.
final class BatchChecks {
    private final SqlArrays arrays;
    private final List<EncodedChange> changes;
    private final StatementBatch checks = new StatementBatch();
    private final Map<EncodedChange, CommitOutcome> losers = new LinkedHashMap<>();

    BatchChecks(SqlArrays arrays, List<EncodedChange> changes) {
        this.arrays = arrays;
        this.changes = changes;
    }

    /// The changes that leave the batch, with the reason. The lock is taken first. If nothing has to be checked,
    /// `acts.append` takes it.
    Map<EncodedChange, CommitOutcome> losers() throws SQLException {
        checks.select("select acts.lock()", locked -> {});
        checkVersions();
        checkRequests();
        checkClaims();
        if (checks.size() > 1) {
            checks.send(arrays.connection());
        }
        return losers;
    }

    private void checkVersions() throws SQLException {
        Map<String, Map<UUID, Map<EncodedChange, Integer>>> expected = new TreeMap<>();
        for (EncodedChange change : changes) {
            change.rows().forEach(row -> expect(expected, row.table().name(), row.id(), change, row.replaces()));
            change.change()
                    .sets()
                    .forEach(set -> expect(expected, set.guard().table(), set.id(), change, set.version()));
            change.change().relied().forEach(row -> expect(expected, row.table(), row.id(), change, row.version()));
        }
        for (Map.Entry<String, Map<UUID, Map<EncodedChange, Integer>>> table : expected.entrySet()) {
            checkVersions(table.getKey(), table.getValue());
        }
    }

    private void checkVersions(String table, Map<UUID, Map<EncodedChange, Integer>> expected) throws SQLException {
        checks.select(
                "select id, version from " + table + " where id = any(?)",
                rows -> {
                    Map<UUID, Integer> found = new HashMap<>();
                    while (rows.next()) {
                        found.put(rows.getObject(1, UUID.class), rows.getInt(2));
                    }
                    expected.forEach((id, byChange) -> byChange.forEach((change, version) -> {
                        if (!version.equals(found.getOrDefault(id, 0))) {
                            losers.putIfAbsent(change, new CommitOutcome.VersionConflict(new RowKey(table, id)));
                        }
                    }));
                },
                arrays.of("uuid", List.copyOf(expected.keySet())));
    }

    private void expect(
            Map<String, Map<UUID, Map<EncodedChange, Integer>>> expected,
            String table,
            UUID id,
            EncodedChange change,
            int version) {
        Integer other = expected.computeIfAbsent(table, name -> new LinkedHashMap<>())
                .computeIfAbsent(id, key -> new LinkedHashMap<>())
                .put(change, version);
        if (other != null && other != version) {
            // The change read the row twice, and the row changed in between.
            losers.putIfAbsent(change, new CommitOutcome.VersionConflict(new RowKey(table, id)));
        }
    }

    private void checkRequests() throws SQLException {
        Map<String, EncodedChange> byKey = new HashMap<>();
        List<Object> callers = new ArrayList<>();
        List<Object> keys = new ArrayList<>();
        for (EncodedChange change : changes) {
            StoredResponse kept = change.change().kept();
            if (kept != null) {
                callers.add(kept.caller());
                keys.add(kept.key());
                byKey.put(kept.caller() + '\n' + kept.key(), change);
            }
        }
        if (byKey.isEmpty()) {
            return;
        }
        checks.select(
                "select r.caller, r.key, r.body_sha256, r.status, r.answer, r.expires from acts.request r"
                        + " join unnest(?, ?) u(caller, key) on u.caller = r.caller and u.key = r.key",
                rows -> {
                    while (rows.next()) {
                        StoredResponse before = StoredResponses.read(rows);
                        EncodedChange change = byKey.get(before.caller() + '\n' + before.key());
                        if (change != null) {
                            losers.put(change, new CommitOutcome.KeyUsed(before));
                        }
                    }
                },
                arrays.of("text", callers),
                arrays.of("text", keys));
    }

    /// A row that already has the claimed values is no conflict if the same change writes it, because it then
    /// releases them.
    private void checkClaims() throws SQLException {
        Map<String, List<Claimant>> byUnique = new TreeMap<>();
        for (EncodedChange change : changes) {
            change.claims().forEach(claim -> claim(byUnique, new Claimant(change, claim, true)));
            change.change().absent().forEach(key -> claim(byUnique, new Claimant(change, key, false)));
        }
        for (List<Claimant> claimants : byUnique.values()) {
            checkUnique(claimants);
        }
    }

    private static void claim(Map<String, List<Claimant>> byUnique, Claimant claimant) {
        UniqueKey key = claimant.claim();
        byUnique.computeIfAbsent(key.table().name() + key.columns(), unique -> new ArrayList<>())
                .add(claimant);
    }

    /// A change that claims values of a unique, or that looked for them and found no row.
    private record Claimant(EncodedChange change, UniqueKey claim, boolean writes) {}

    private void checkUnique(List<Claimant> claimants) throws SQLException {
        UniqueKey first = claimants.getFirst().claim();
        StateTable<?> table = first.table();
        List<String> columns = first.columns();
        String unnested = columns.stream()
                .map(column -> "?::" + table.column(column).sqlType() + "[]")
                .collect(Collectors.joining(", "));
        String matches =
                columns.stream().map(column -> "s." + column + " = u." + column).collect(Collectors.joining(" and "));
        List<Object> claimed = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            int column = c;
            claimed.add(arrays.column(
                    table.column(columns.get(c)).sqlType(),
                    claimants,
                    claimant -> claimant.claim().values().get(column)));
        }
        checks.select(
                "select u.position, s.id from unnest(" + unnested + ") with ordinality u(" + String.join(", ", columns)
                        + ", position) join " + table.name() + " s on " + matches,
                rows -> {
                    while (rows.next()) {
                        Claimant claimant = claimants.get(rows.getInt(1) - 1);
                        RowKey holder = new RowKey(table.name(), rows.getObject(2, UUID.class));
                        if (!claimant.writes() || !claimant.change().writes().contains(holder)) {
                            losers.putIfAbsent(claimant.change(), new CommitOutcome.VersionConflict(claimant.claim()));
                        }
                    }
                },
                claimed.toArray());
    }
}
