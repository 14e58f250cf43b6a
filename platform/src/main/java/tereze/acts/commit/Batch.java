package tereze.acts.commit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Change;
import tereze.acts.CommitOutcome;
import tereze.acts.StoredResponse;
import tereze.acts.commit.EncodedChange.Row;
import tereze.acts.record.ActCodec;
import tereze.acts.table.StateTable;

/// One transaction for many changes that do not touch each other's rows. It checks everything that may have changed
/// since it was read, then writes the acts, states and stored responses of the remaining changes in few statements.
final class Batch {
    private final SqlArrays arrays;
    private final Connection connection;
    private final List<EncodedChange> changes;
    private final Map<EncodedChange, CommitOutcome> results = new LinkedHashMap<>();
    private @Nullable String transaction;

    Batch(Connection connection, List<EncodedChange> changes) {
        this.arrays = new SqlArrays(connection);
        this.connection = connection;
        this.changes = changes;
    }

    /// The result of each change, once the transaction is committed.
    Map<EncodedChange, CommitOutcome> results() {
        return results;
    }

    /// The id of the transaction if acts were appended, to look it up if the connection is lost at the commit.
    @Nullable
    String transaction() {
        return transaction;
    }

    /// The id of the first appended act, to look it up if the connection is lost at the commit.
    UUID firstAct() {
        return results.keySet().stream()
                .filter(change -> results.get(change) instanceof CommitOutcome.Committed
                        && !change.acts().isEmpty())
                .map(change -> change.acts().getFirst().id())
                .findFirst()
                .orElseThrow();
    }

    /// Does everything except the commit.
    ///
    /// @throws SQLException if it is not a version conflict or a used key: a bug, an attack, or a broken
    ///     connection
    void write() throws SQLException {
        results.putAll(new BatchChecks(arrays, changes).losers());
        List<EncodedChange> standing =
                changes.stream().filter(change -> !results.containsKey(change)).toList();
        long[] firstSeq = append(standing);
        StatementBatch rows = new StatementBatch();
        writeStates(rows, standing, firstSeq);
        writeSets(rows, standing, firstSeq);
        keepAnswers(rows, standing);
        rows.send(connection);
        for (int i = 0; i < standing.size(); i++) {
            results.put(standing.get(i), new CommitOutcome.Committed(firstSeq[i]));
        }
    }

    /// Appends the acts of the remaining changes. Returns the number of each change's first act, or -1 if it has
    /// none.
    private long[] append(List<EncodedChange> standing) throws SQLException {
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
            append.setArray(1, arrays.column("uuid", acts, ActCodec.Encoded::id));
            append.setArray(2, arrays.column("int4", acts, ActCodec.Encoded::kind));
            append.setArray(
                    3, arrays.column("timestamptz", acts, act -> act.at().toString()));
            append.setArray(4, arrays.column("uuid", acts, ActCodec.Encoded::thing));
            append.setArray(5, arrays.column("uuid", acts, ActCodec.Encoded::actor));
            append.setArray(6, arrays.column("text", acts, ActCodec.Encoded::ground));
            append.setArray(7, arrays.bytes(acts, ActCodec.Encoded::record));
            append.setArray(8, arrays.bytes(acts, ActCodec.Encoded::commitment));
            append.setArray(9, arrays.of("int4", subjectOf));
            append.setArray(10, arrays.of("uuid", subjects));
            try (ResultSet row = append.executeQuery()) {
                row.next();
                transaction = row.getString(2);
                return row.getLong(1);
            }
        }
    }

    private record Written(Row row, long seq) {}

    private void writeStates(StatementBatch rows, List<EncodedChange> standing, long[] firstSeq) throws SQLException {
        Map<String, List<Written>> byTable = new TreeMap<>();
        for (int i = 0; i < firstSeq.length; i++) {
            for (Row row : standing.get(i).rows()) {
                byTable.computeIfAbsent(row.table().name(), table -> new ArrayList<>())
                        .add(new Written(row, firstSeq[i] + row.act()));
            }
        }
        for (List<Written> states : byTable.values()) {
            // Updates run before inserts, so that a released unique value can be reused.
            states.sort(
                    (a, b) -> Boolean.compare(a.row().replaces() == 0, b.row().replaces() == 0));
            writeTable(rows, states);
        }
    }

    private void writeTable(StatementBatch rows, List<Written> states) throws SQLException {
        StateTable<?> table = states.getFirst().row().table();
        List<Object> columns = new ArrayList<>();
        columns.add(arrays.column("uuid", states, written -> written.row().id()));
        columns.add(arrays.column("int4", states, written -> written.row().replaces() + 1));
        columns.add(arrays.column("int8", states, Written::seq));
        for (int c = 0; c < table.columns().size(); c++) {
            int index = c;
            String type = table.columns().get(c).sqlType();
            columns.add(arrays.column(
                    type.equals("jsonb") ? "text" : type,
                    states,
                    written -> written.row().values()[index]));
        }
        rows.write(table.name(), states.size(), upsertSql(table), columns.toArray());
    }

    private static String upsertSql(StateTable<?> table) {
        StringBuilder names = new StringBuilder("id, version, act_seq");
        StringBuilder unnested = new StringBuilder("?::uuid[], ?::int4[], ?::int8[]");
        StringBuilder updates = new StringBuilder("version = excluded.version, act_seq = excluded.act_seq");
        for (StateTable.Column<?> column : table.columns()) {
            names.append(", ").append(column.name());
            unnested.append(
                    column.sqlType().equals("jsonb") ? ", ?::text[]::jsonb[]" : ", ?::" + column.sqlType() + "[]");
            if (!table.frozen().contains(column.name())) {
                updates.append(", ")
                        .append(column.name())
                        .append(" = excluded.")
                        .append(column.name());
            }
        }
        return "insert into " + table.name() + " (" + names + ") select * from unnest(" + unnested
                + ") on conflict (id) do update set " + updates;
    }

    private void writeSets(StatementBatch rows, List<EncodedChange> standing, long[] firstSeq) throws SQLException {
        Map<String, List<Change.Moved>> byTable = new TreeMap<>();
        Map<Change.Moved, Long> seqs = new HashMap<>();
        for (int i = 0; i < firstSeq.length; i++) {
            EncodedChange change = standing.get(i);
            for (Change.Moved set : change.change().sets()) {
                byTable.computeIfAbsent(set.guard().table(), table -> new ArrayList<>())
                        .add(set);
                seqs.put(set, firstSeq[i] + change.acts().size() - 1);
            }
        }
        for (Map.Entry<String, List<Change.Moved>> table : byTable.entrySet()) {
            List<Change.Moved> sets = table.getValue();
            rows.write(
                    table.getKey(),
                    sets.size(),
                    "insert into " + table.getKey()
                            + " (id, version, act_seq) select * from unnest(?::uuid[], ?::int4[], ?::int8[])"
                            + " on conflict (id) do update set version = excluded.version, act_seq = excluded.act_seq",
                    arrays.column("uuid", sets, Change.Moved::id),
                    arrays.column("int4", sets, set -> set.version() + 1),
                    arrays.column("int8", sets, seqs::get));
        }
    }

    private void keepAnswers(StatementBatch rows, List<EncodedChange> standing) throws SQLException {
        List<StoredResponse> answers = standing.stream()
                .map(change -> change.change().kept())
                .filter(kept -> kept != null)
                .toList();
        if (answers.isEmpty()) {
            return;
        }
        rows.write(
                "acts.request",
                answers.size(),
                "insert into acts.request (caller, key, body_sha256, status, answer, expires)"
                        + " select * from unnest(?, ?, ?, ?, ?, ?)",
                arrays.column("text", answers, StoredResponse::caller),
                arrays.column("text", answers, StoredResponse::key),
                arrays.bytes(answers, StoredResponse::bodySha256),
                arrays.column("int4", answers, StoredResponse::status),
                arrays.bytes(answers, StoredResponse::answer),
                arrays.column("timestamptz", answers, answer -> answer.expires().toString()));
    }
}
