package tereze.acts.commit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tereze.acts.Change;
import tereze.acts.CommitOutcome;
import tereze.acts.StoredResponse;
import tereze.acts.commit.EncodedChange.Row;
import tereze.acts.record.ActCodec;
import tereze.acts.table.StateTable;

/// One transaction for many changes that do not touch each other's rows. It checks everything that may have changed
/// since it was read, then writes the acts, states and stored responses of the remaining changes in few statements.
final class Batch {
    private static final CommitOutcome NO_ACTS = new CommitOutcome.Committed(-1);
    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

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

    /// Does everything except the commit, nearly always in one round trip. If a change has a conflict, the others are
    /// written without it in a second transaction, which checks before it writes.
    ///
    /// @throws SQLException if it is not a version conflict or a used key: a bug, an attack, or a broken
    ///     connection
    void write() throws SQLException {
        if (!isWrittenAtOnce()) {
            connection.rollback();
            writeAfterChecks();
        }
    }

    /// Sends the checks and all writes together.
    ///
    /// @return false if a check found a conflict, or if a write failed, perhaps because of one
    private boolean isWrittenAtOnce() throws SQLException {
        StatementBatch all = new StatementBatch();
        BatchChecks checks = new BatchChecks(arrays, changes);
        checks.addTo(all);
        addWrites(all, changes);
        try {
            all.send(connection);
            return checks.passed();
        } catch (SQLException e) {
            LOG.debug("a batch of {} changes is checked before it is written", changes.size(), e);
            return false;
        }
    }

    private void writeAfterChecks() throws SQLException {
        StatementBatch first = new StatementBatch();
        BatchChecks checks = new BatchChecks(arrays, changes);
        checks.addTo(first);
        first.send(connection);
        results.clear();
        transaction = null;
        results.putAll(checks.losers());
        StatementBatch writes = new StatementBatch();
        addWrites(
                writes,
                changes.stream().filter(change -> !results.containsKey(change)).toList());
        writes.send(connection);
    }

    private void addWrites(StatementBatch writes, List<EncodedChange> standing) throws SQLException {
        Numbering numbers = new Numbering();
        standing.forEach(numbers::add);
        if (!numbers.acts.isEmpty()) {
            append(writes, numbers);
        }
        writeStates(writes, numbers);
        writeSets(writes, numbers);
        keepAnswers(writes, standing);
        standing.stream().filter(change -> change.acts().isEmpty()).forEach(change -> results.put(change, NO_ACTS));
    }

    /// The acts of some changes in order, with the position of each change's first act.
    private static final class Numbering {
        private final List<ActCodec.Encoded> acts = new ArrayList<>();
        private final Map<EncodedChange, Integer> firstOf = new LinkedHashMap<>();

        void add(EncodedChange change) {
            firstOf.put(change, acts.size());
            acts.addAll(change.acts());
        }

        /// How many acts of the batch come after an act of a change. The database numbers the acts, so a row that is
        /// sent together with them names its act by this.
        int after(EncodedChange change, int act) {
            return acts.size() - 1 - Objects.requireNonNull(firstOf.get(change)) - act;
        }
    }

    private void append(StatementBatch writes, Numbering numbers) throws SQLException {
        List<ActCodec.Encoded> acts = numbers.acts;
        List<Object> subjectOf = new ArrayList<>();
        List<Object> subjects = new ArrayList<>();
        for (int i = 0; i < acts.size(); i++) {
            for (UUID subject : acts.get(i).subjects()) {
                subjectOf.add(i + 1);
                subjects.add(subject);
            }
        }
        writes.select(
                "select first_seq, transaction::text from acts.append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row -> {
                    row.next();
                    long first = row.getLong(1);
                    transaction = row.getString(2);
                    numbers.firstOf.forEach((change, position) -> {
                        if (!change.acts().isEmpty()) {
                            results.put(change, new CommitOutcome.Committed(first + position));
                        }
                    });
                },
                arrays.column("uuid", acts, ActCodec.Encoded::id),
                arrays.column("int4", acts, ActCodec.Encoded::kind),
                arrays.column("timestamptz", acts, act -> act.at().toString()),
                arrays.column("uuid", acts, ActCodec.Encoded::thing),
                arrays.column("uuid", acts, ActCodec.Encoded::actor),
                arrays.column("text", acts, ActCodec.Encoded::reason),
                arrays.bytes(acts, ActCodec.Encoded::record),
                arrays.bytes(acts, ActCodec.Encoded::commitment),
                arrays.of("int4", subjectOf),
                arrays.of("uuid", subjects));
    }

    /// @param after how many acts of the batch come after the act that makes the row
    private record Written(Row row, int after) {}

    private void writeStates(StatementBatch writes, Numbering numbers) throws SQLException {
        Map<String, List<Written>> byTable = new TreeMap<>();
        for (EncodedChange change : numbers.firstOf.keySet()) {
            for (Row row : change.rows()) {
                byTable.computeIfAbsent(row.table().name(), table -> new ArrayList<>())
                        .add(new Written(row, numbers.after(change, row.act())));
            }
        }
        for (List<Written> states : byTable.values()) {
            // Updates run before inserts, so that a released unique value can be reused.
            states.sort(
                    (a, b) -> Boolean.compare(a.row().replaces() == 0, b.row().replaces() == 0));
            writeTable(writes, states);
        }
    }

    private void writeTable(StatementBatch writes, List<Written> states) throws SQLException {
        StateTable<?> table = states.getFirst().row().table();
        List<Object> columns = new ArrayList<>();
        columns.add(arrays.column("uuid", states, written -> written.row().id()));
        columns.add(arrays.column("int4", states, written -> written.row().replaces() + 1));
        columns.add(arrays.column("int4", states, Written::after));
        for (int c = 0; c < table.columns().size(); c++) {
            int index = c;
            String type = table.columns().get(c).sqlType();
            columns.add(arrays.column(
                    type.equals("jsonb") ? "text" : type,
                    states,
                    written -> written.row().values()[index]));
        }
        writes.write(table.name(), states.size(), upsertSql(table), columns.toArray());
    }

    private static String upsertSql(StateTable<?> table) {
        StringBuilder names = new StringBuilder();
        StringBuilder types = new StringBuilder();
        StringBuilder updates = new StringBuilder();
        for (StateTable.Column<?> column : table.columns()) {
            names.append(", ").append(column.name());
            types.append(column.sqlType().equals("jsonb") ? ", ?::text[]::jsonb[]" : ", ?::" + column.sqlType() + "[]");
            if (!table.frozen().contains(column.name())) {
                updates.append(", ")
                        .append(column.name())
                        .append(" = excluded.")
                        .append(column.name());
            }
        }
        return upsertSql(table.name(), names.toString(), types.toString(), updates.toString());
    }

    /// The newest act is the last of this batch, because the batch has the lock.
    private static String upsertSql(String table, String names, String types, String updates) {
        return "insert into " + table + " (id, version, act_seq" + names + ")"
                + " select id, version, (select max(seq) from acts.act) - acts_after" + names
                + " from unnest(?::uuid[], ?::int4[], ?::int4[]" + types + ") u(id, version, acts_after" + names + ")"
                + " on conflict (id) do update set version = excluded.version, act_seq = excluded.act_seq" + updates;
    }

    private void writeSets(StatementBatch writes, Numbering numbers) throws SQLException {
        Map<String, List<Change.Moved>> byTable = new TreeMap<>();
        Map<Change.Moved, Integer> after = new HashMap<>();
        for (EncodedChange change : numbers.firstOf.keySet()) {
            for (Change.Moved set : change.change().sets()) {
                byTable.computeIfAbsent(set.guard().table(), table -> new ArrayList<>())
                        .add(set);
                after.put(set, numbers.after(change, change.acts().size() - 1));
            }
        }
        for (Map.Entry<String, List<Change.Moved>> table : byTable.entrySet()) {
            List<Change.Moved> sets = table.getValue();
            writes.write(
                    table.getKey(),
                    sets.size(),
                    upsertSql(table.getKey(), "", "", ""),
                    arrays.column("uuid", sets, Change.Moved::id),
                    arrays.column("int4", sets, set -> set.version() + 1),
                    arrays.column("int4", sets, after::get));
        }
    }

    private void keepAnswers(StatementBatch writes, List<EncodedChange> standing) throws SQLException {
        List<StoredResponse> answers = standing.stream()
                .map(change -> change.change().kept())
                .filter(kept -> kept != null)
                .toList();
        if (answers.isEmpty()) {
            return;
        }
        writes.write(
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
