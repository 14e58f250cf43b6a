package tereze.acts;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tereze.acts.Prepared.Claim;
import tereze.acts.Prepared.Row;
import tereze.acts.Prepared.RowKey;

/// One transaction for many changes that do not touch each other's rows: checks everything that may rightly have moved
/// since it was read, then writes the acts, the states and the kept answers of those that stand, a few statements in
/// all.
final class Batch {
    private final Connection connection;
    private final List<Prepared> changes;
    private final Map<Prepared, CommitResult> results = new LinkedHashMap<>();
    private @Nullable String transaction;

    Batch(Connection connection, List<Prepared> changes) {
        this.connection = connection;
        this.changes = changes;
    }

    /// What became of each change, once the transaction is committed.
    Map<Prepared, CommitResult> results() {
        return results;
    }

    /// The transaction's id, where acts were appended: to ask after it if the connection is lost at the commit.
    @Nullable
    String transaction() {
        return transaction;
    }

    /// Does everything but the commit.
    ///
    /// @throws SQLException for what is not a moved row or a used key: a bug, an attack, or a broken connection
    void write() throws SQLException {
        run("select acts.lock()");
        checkVersions();
        checkRequests();
        checkClaims();
        checkCursors();
        List<Prepared> standing =
                changes.stream().filter(change -> !results.containsKey(change)).toList();
        long[] firstSeq = append(standing);
        writeStates(standing, firstSeq);
        writeSets(standing, firstSeq);
        keepAnswers(standing);
        moveCursors(standing);
        for (int i = 0; i < standing.size(); i++) {
            results.put(standing.get(i), new CommitResult.Committed(firstSeq[i]));
        }
    }

    private void checkVersions() throws SQLException {
        Map<String, Map<UUID, Map<Prepared, Integer>>> expected = new TreeMap<>();
        for (Prepared change : changes) {
            change.rows().forEach(row -> expect(expected, row.table().name(), row.id(), change, row.replaces()));
            change.change()
                    .sets()
                    .forEach(set -> expect(expected, set.guard().table(), set.id(), change, set.version()));
            change.change().relied().forEach(row -> expect(expected, row.table(), row.id(), change, row.version()));
        }
        for (Map.Entry<String, Map<UUID, Map<Prepared, Integer>>> table : expected.entrySet()) {
            Map<UUID, Integer> found = versions(table.getKey(), table.getValue().keySet());
            table.getValue()
                    .forEach((id, byChange) -> byChange.forEach((change, version) -> {
                        if (!version.equals(found.getOrDefault(id, 0))) {
                            results.putIfAbsent(change, new CommitResult.HasMoved(new RowKey(table.getKey(), id)));
                        }
                    }));
        }
    }

    private static void expect(
            Map<String, Map<UUID, Map<Prepared, Integer>>> expected,
            String table,
            UUID id,
            Prepared change,
            int version) {
        Integer other = expected.computeIfAbsent(table, name -> new LinkedHashMap<>())
                .computeIfAbsent(id, key -> new LinkedHashMap<>())
                .put(change, version);
        if (other != null && other != version) {
            throw new IllegalArgumentException(table + ": one change with two versions of one row");
        }
    }

    private Map<UUID, Integer> versions(String table, Set<UUID> ids) throws SQLException {
        Map<UUID, Integer> found = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("select id, version from " + table + " where id = any(?)")) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getObject(1, UUID.class), rows.getInt(2));
                }
            }
        }
        return found;
    }

    private void checkRequests() throws SQLException {
        Map<String, Prepared> byKey = new HashMap<>();
        List<Object> callers = new ArrayList<>();
        List<Object> keys = new ArrayList<>();
        for (Prepared change : changes) {
            KeptAnswer kept = change.change().kept();
            if (kept != null) {
                callers.add(kept.caller());
                keys.add(kept.key());
                byKey.put(kept.caller() + '\n' + kept.key(), change);
            }
        }
        if (byKey.isEmpty()) {
            return;
        }
        try (PreparedStatement select = connection.prepareStatement(
                "select r.caller, r.key, r.body_sha256, r.status, r.answer, r.expires from acts.request r"
                        + " join unnest(?, ?) u(caller, key) on u.caller = r.caller and u.key = r.key")) {
            select.setArray(1, array("text", callers));
            select.setArray(2, array("text", keys));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    KeptAnswer before = KeptAnswers.read(rows);
                    Prepared change = byKey.get(before.caller() + '\n' + before.key());
                    if (change != null) {
                        results.put(change, new CommitResult.KeyUsed(before));
                    }
                }
            }
        }
    }

    /// A row that holds claimed values is no obstacle if the same change writes it: it is then the one that gives them
    /// up.
    private void checkClaims() throws SQLException {
        Map<String, List<Claimant>> byUnique = new TreeMap<>();
        for (Prepared change : changes) {
            for (Claim claim : change.claims()) {
                byUnique.computeIfAbsent(claim.table().name() + claim.columns(), unique -> new ArrayList<>())
                        .add(new Claimant(change, claim));
            }
        }
        for (List<Claimant> claimants : byUnique.values()) {
            checkUnique(claimants);
        }
    }

    private record Claimant(Prepared change, Claim claim) {}

    private void checkUnique(List<Claimant> claimants) throws SQLException {
        Claim first = claimants.getFirst().claim();
        StateTable<?> table = first.table();
        List<String> columns = first.columns();
        String arrays = columns.stream()
                .map(column -> "?::" + table.column(column).sqlType() + "[]")
                .collect(Collectors.joining(", "));
        String matches =
                columns.stream().map(column -> "s." + column + " = u." + column).collect(Collectors.joining(" and "));
        try (PreparedStatement select = connection.prepareStatement("select u.position, s.id from unnest(" + arrays
                + ") with ordinality u(" + String.join(", ", columns) + ", position) join " + table.name() + " s on "
                + matches)) {
            for (int c = 0; c < columns.size(); c++) {
                int column = c;
                select.setArray(
                        c + 1,
                        array(
                                table.column(columns.get(c)).sqlType(),
                                claimants.stream()
                                        .map(claimant ->
                                                claimant.claim().values().get(column))
                                        .toList()));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Prepared change = claimants.get(rows.getInt(1) - 1).change();
                    if (!change.writes().contains(new RowKey(table.name(), rows.getObject(2, UUID.class)))) {
                        results.putIfAbsent(
                                change,
                                new CommitResult.HasMoved(
                                        claimants.get(rows.getInt(1) - 1).claim()));
                    }
                }
            }
        }
    }

    private void checkCursors() throws SQLException {
        for (Prepared change : changes) {
            Change.CursorMove move = change.change().cursor();
            if (move == null) {
                continue;
            }
            try (PreparedStatement select =
                    connection.prepareStatement("select seq from acts.cursor where listener = ?")) {
                select.setString(1, move.listener());
                try (ResultSet rows = select.executeQuery()) {
                    if (!rows.next() || rows.getLong(1) != move.from()) {
                        results.putIfAbsent(change, new CommitResult.HasMoved("acts.cursor"));
                    }
                }
            }
        }
    }

    /// Appends the acts of the standing changes and returns the number of each change's first act, -1 where it has
    /// none.
    private long[] append(List<Prepared> standing) throws SQLException {
        long[] first = new long[standing.size()];
        List<ActCodec.Encoded> acts = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            first[i] = standing.get(i).acts().isEmpty() ? -1 : acts.size();
            acts.addAll(standing.get(i).acts());
        }
        if (acts.isEmpty()) {
            return first;
        }
        long base = appendAll(acts);
        for (int i = 0; i < first.length; i++) {
            first[i] = first[i] < 0 ? -1 : base + first[i];
        }
        return first;
    }

    private long appendAll(List<ActCodec.Encoded> acts) throws SQLException {
        List<Object> subjectOf = new ArrayList<>();
        List<Object> subjects = new ArrayList<>();
        for (int i = 0; i < acts.size(); i++) {
            for (UUID subject : acts.get(i).subjects()) {
                subjectOf.add(i + 1);
                subjects.add(subject);
            }
        }
        try (PreparedStatement append = connection.prepareStatement(
                "select first_seq, transaction::text from acts.append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            append.setArray(1, column("uuid", acts, ActCodec.Encoded::id));
            append.setArray(2, column("int4", acts, ActCodec.Encoded::kind));
            append.setArray(3, column("timestamptz", acts, act -> act.at().toString()));
            append.setArray(4, column("uuid", acts, ActCodec.Encoded::thing));
            append.setArray(5, column("uuid", acts, ActCodec.Encoded::actor));
            append.setArray(6, column("text", acts, ActCodec.Encoded::ground));
            append.setArray(7, bytes(acts, ActCodec.Encoded::record));
            append.setArray(8, bytes(acts, ActCodec.Encoded::commitment));
            append.setArray(9, array("int4", subjectOf));
            append.setArray(10, array("uuid", subjects));
            try (ResultSet row = append.executeQuery()) {
                row.next();
                transaction = row.getString(2);
                return row.getLong(1);
            }
        }
    }

    private record Written(Row row, long seq) {}

    private void writeStates(List<Prepared> standing, long[] firstSeq) throws SQLException {
        Map<String, List<Written>> byTable = new TreeMap<>();
        for (int i = 0; i < firstSeq.length; i++) {
            for (Row row : standing.get(i).rows()) {
                byTable.computeIfAbsent(row.table().name(), table -> new ArrayList<>())
                        .add(new Written(row, firstSeq[i] + row.act()));
            }
        }
        for (List<Written> rows : byTable.values()) {
            // Endings before beginnings: what a row gives up, another row of the same statement may take.
            rows.sort((a, b) -> Boolean.compare(a.row().replaces() == 0, b.row().replaces() == 0));
            writeTable(rows);
        }
    }

    private void writeTable(List<Written> rows) throws SQLException {
        StateTable<?> table = rows.getFirst().row().table();
        try (PreparedStatement upsert = connection.prepareStatement(upsertSql(table))) {
            upsert.setArray(1, column("uuid", rows, written -> written.row().id()));
            upsert.setArray(2, column("int4", rows, written -> written.row().replaces() + 1));
            upsert.setArray(3, column("int8", rows, Written::seq));
            for (int c = 0; c < table.columns().size(); c++) {
                int index = c;
                String type = table.columns().get(c).sqlType();
                upsert.setArray(
                        c + 4,
                        column(
                                type.equals("jsonb") ? "text" : type,
                                rows,
                                written -> written.row().values()[index]));
            }
            expect(table.name(), rows.size(), upsert.executeUpdate());
        }
    }

    private static String upsertSql(StateTable<?> table) {
        StringBuilder names = new StringBuilder("id, version, act_seq");
        StringBuilder arrays = new StringBuilder("?::uuid[], ?::int4[], ?::int8[]");
        StringBuilder updates = new StringBuilder("version = excluded.version, act_seq = excluded.act_seq");
        for (StateTable.Column<?> column : table.columns()) {
            names.append(", ").append(column.name());
            arrays.append(
                    column.sqlType().equals("jsonb") ? ", ?::text[]::jsonb[]" : ", ?::" + column.sqlType() + "[]");
            if (!table.frozen().contains(column.name())) {
                updates.append(", ")
                        .append(column.name())
                        .append(" = excluded.")
                        .append(column.name());
            }
        }
        return "insert into " + table.name() + " (" + names + ") select * from unnest(" + arrays
                + ") on conflict (id) do update set " + updates;
    }

    private void writeSets(List<Prepared> standing, long[] firstSeq) throws SQLException {
        Map<String, List<Change.Moved>> byTable = new TreeMap<>();
        Map<Change.Moved, Long> seqs = new HashMap<>();
        for (int i = 0; i < firstSeq.length; i++) {
            Prepared change = standing.get(i);
            for (Change.Moved set : change.change().sets()) {
                byTable.computeIfAbsent(set.guard().table(), table -> new ArrayList<>())
                        .add(set);
                seqs.put(set, firstSeq[i] + change.acts().size() - 1);
            }
        }
        for (Map.Entry<String, List<Change.Moved>> table : byTable.entrySet()) {
            List<Change.Moved> sets = table.getValue();
            try (PreparedStatement upsert = connection.prepareStatement("insert into " + table.getKey()
                    + " (id, version, act_seq) select * from unnest(?::uuid[], ?::int4[], ?::int8[])"
                    + " on conflict (id) do update set version = excluded.version, act_seq = excluded.act_seq")) {
                upsert.setArray(1, column("uuid", sets, Change.Moved::id));
                upsert.setArray(2, column("int4", sets, set -> set.version() + 1));
                upsert.setArray(3, column("int8", sets, seqs::get));
                expect(table.getKey(), sets.size(), upsert.executeUpdate());
            }
        }
    }

    private void keepAnswers(List<Prepared> standing) throws SQLException {
        List<KeptAnswer> answers = standing.stream()
                .map(change -> change.change().kept())
                .filter(kept -> kept != null)
                .toList();
        if (answers.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into acts.request (caller, key, body_sha256, status, answer, expires)"
                        + " select * from unnest(?, ?, ?, ?, ?, ?)")) {
            insert.setArray(1, column("text", answers, KeptAnswer::caller));
            insert.setArray(2, column("text", answers, KeptAnswer::key));
            insert.setArray(3, bytes(answers, KeptAnswer::bodySha256));
            insert.setArray(4, column("int4", answers, KeptAnswer::status));
            insert.setArray(5, bytes(answers, KeptAnswer::answer));
            insert.setArray(
                    6, column("timestamptz", answers, answer -> answer.expires().toString()));
            expect("acts.request", answers.size(), insert.executeUpdate());
        }
    }

    private void moveCursors(List<Prepared> standing) throws SQLException {
        for (Prepared change : standing) {
            Change.CursorMove move = change.change().cursor();
            if (move != null) {
                try (PreparedStatement update =
                        connection.prepareStatement("update acts.cursor set seq = ? where listener = ? and seq = ?")) {
                    update.setLong(1, move.to());
                    update.setString(2, move.listener());
                    update.setLong(3, move.from());
                    expect("acts.cursor", 1, update.executeUpdate());
                }
            }
        }
    }

    private static void expect(String table, int rows, int written) {
        if (rows != written) {
            throw new IllegalStateException(table + ": " + written + " rows written (expected: " + rows + ")");
        }
    }

    private void run(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private <R> Array column(String type, List<R> rows, Function<R, @Nullable Object> value) throws SQLException {
        return array(type, rows.stream().map(value).toList());
    }

    private Array array(String type, List<? extends @Nullable Object> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    private <R> Array bytes(List<R> rows, Function<R, byte[]> value) throws SQLException {
        return connection.createArrayOf("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }
}
