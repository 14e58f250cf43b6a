package tereze.acts.commit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import tereze.acts.CommitOutcome;
import tereze.acts.StoredResponse;
import tereze.acts.StoredResponses;
import tereze.acts.commit.EncodedChange.RowKey;
import tereze.acts.table.RowVersion;
import tereze.acts.table.StateTable;
import tereze.acts.table.UniqueKey;

/// Finds the changes of a batch that have a conflict, under the lock. It needs one select for each table. Each is a
/// statement of its own, so that it sees everything that was committed before. Only conflicts are returned: nearly
/// always nothing.
final class BatchChecks {
    private static final String FROM_REQUESTS = " from unnest(?, ?) with ordinality u(caller, key, position)"
            + " join acts.request r on r.caller = u.caller and r.key = u.key";

    private final SqlArrays arrays;
    private final List<EncodedChange> changes;
    private final Map<EncodedChange, CommitOutcome> losers = new LinkedHashMap<>();
    private final List<EncodedChange> repeated = new ArrayList<>();

    BatchChecks(SqlArrays arrays, List<EncodedChange> changes) {
        this.arrays = arrays;
        this.changes = changes;
    }

    /// Adds the checks to statements that were not sent yet. The lock is taken first.
    void addTo(StatementBatch statements) throws SQLException {
        statements.select("select acts.lock()", locked -> {});
        checkVersions(statements);
        checkRequests(statements);
        checkClaims(statements);
    }

    /// Whether the checks, which were sent, found no conflict.
    boolean passed() {
        return losers.isEmpty() && repeated.isEmpty();
    }

    /// The changes with a conflict that the checks found. The stored response to a repeated request counts more than
    /// any other conflict.
    Map<EncodedChange, CommitOutcome> losers() throws SQLException {
        if (!repeated.isEmpty()) {
            readResponses();
        }
        return losers;
    }

    private void checkVersions(StatementBatch checks) throws SQLException {
        Map<String, Map<RowVersion, List<EncodedChange>>> expected = new TreeMap<>();
        for (EncodedChange change : changes) {
            change.versions()
                    .forEach(row -> expected.computeIfAbsent(row.table(), table -> new LinkedHashMap<>())
                            .computeIfAbsent(row, version -> new ArrayList<>())
                            .add(change));
        }
        for (Map.Entry<String, Map<RowVersion, List<EncodedChange>>> table : expected.entrySet()) {
            checkVersions(checks, table.getKey(), table.getValue());
        }
    }

    private void checkVersions(StatementBatch checks, String table, Map<RowVersion, List<EncodedChange>> expected)
            throws SQLException {
        List<RowVersion> versions = List.copyOf(expected.keySet());
        checks.select(
                "select u.position from unnest(?, ?) with ordinality u(id, version, position) left join " + table
                        + " t on t.id = u.id where coalesce(t.version, 0) <> u.version",
                rows -> {
                    while (rows.next()) {
                        RowVersion moved = versions.get(rows.getInt(1) - 1);
                        RowKey row = new RowKey(moved.table(), moved.id());
                        expected.getOrDefault(moved, List.of())
                                .forEach(change -> losers.putIfAbsent(change, new CommitOutcome.VersionConflict(row)));
                    }
                },
                arrays.column("uuid", versions, RowVersion::id),
                arrays.column("int4", versions, RowVersion::version));
    }

    private void checkRequests(StatementBatch checks) throws SQLException {
        List<EncodedChange> asked = changes.stream()
                .filter(change -> change.change().kept() != null)
                .toList();
        if (!asked.isEmpty()) {
            checks.select(
                    "select u.position" + FROM_REQUESTS,
                    rows -> {
                        while (rows.next()) {
                            repeated.add(asked.get(rows.getInt(1) - 1));
                        }
                    },
                    requestKeys(asked));
        }
    }

    /// The responses are no part of the checks, because together they may be larger than what the connection can hold
    /// while more statements are sent.
    private void readResponses() throws SQLException {
        StatementBatch responses = new StatementBatch();
        responses.select(
                "select r.caller, r.key, r.body_sha256, r.status, r.answer, r.expires, u.position" + FROM_REQUESTS,
                rows -> {
                    while (rows.next()) {
                        losers.put(
                                repeated.get(rows.getInt("position") - 1),
                                new CommitOutcome.KeyUsed(StoredResponses.read(rows)));
                    }
                },
                requestKeys(repeated));
        responses.send(arrays.connection());
    }

    private Object[] requestKeys(List<EncodedChange> asked) throws SQLException {
        return new Object[] {
            arrays.column("text", asked, change -> response(change).caller()),
            arrays.column("text", asked, change -> response(change).key())
        };
    }

    private static StoredResponse response(EncodedChange change) {
        return Objects.requireNonNull(change.change().kept());
    }

    /// A row that already has the claimed values is no conflict if the same change writes it, because it then
    /// releases them.
    private void checkClaims(StatementBatch checks) throws SQLException {
        Map<String, List<Claimant>> byUnique = new TreeMap<>();
        for (EncodedChange change : changes) {
            change.claims().forEach(claim -> claim(byUnique, new Claimant(change, claim, true)));
            change.change().absent().forEach(key -> claim(byUnique, new Claimant(change, key, false)));
        }
        for (List<Claimant> claimants : byUnique.values()) {
            checkUnique(checks, claimants);
        }
    }

    private static void claim(Map<String, List<Claimant>> byUnique, Claimant claimant) {
        UniqueKey key = claimant.claim();
        byUnique.computeIfAbsent(key.table().name() + key.columns(), unique -> new ArrayList<>())
                .add(claimant);
    }

    /// A change that claims values of a unique, or that looked for them and found no row.
    private record Claimant(EncodedChange change, UniqueKey claim, boolean writes) {}

    private void checkUnique(StatementBatch checks, List<Claimant> claimants) throws SQLException {
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
