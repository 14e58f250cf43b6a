package tereze.acts.commit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tereze.acts.Change;
import tereze.acts.Change.NewAct;
import tereze.acts.Change.NewState;
import tereze.acts.CommitOutcome;
import tereze.acts.record.ActCodec;
import tereze.acts.table.RowVersion;
import tereze.acts.table.StateTable;
import tereze.acts.table.UniqueKey;

/// A change that its caller's thread has encoded, so that the committer has less to do.
final class EncodedChange {
    private static final byte[] NO_ACT_BEFORE = {};

    private final Change change;
    private final List<ActCodec.Encoded> acts;
    private final List<Row> rows;
    private final List<UniqueKey> claims;
    private final Set<RowVersion> versions = new LinkedHashSet<>();
    private final Set<Object> writes = new HashSet<>();
    private final Set<Object> reads = new HashSet<>();
    private final CompletableFuture<CommitOutcome> result = new CompletableFuture<>();

    /// A state row to write.
    ///
    /// @param act the index of the act that makes it, in the acts of this change
    record Row(
            StateTable<?> table,
            UUID id,
            int replaces,
            int act,
            @Nullable Object[] values) {}

    /// A row. Two changes of a batch must not both write it.
    record RowKey(String table, UUID id) {}

    private record RequestKey(String caller, String key) {}

    private EncodedChange(Change change, List<ActCodec.Encoded> acts, List<Row> rows, List<UniqueKey> claims) {
        this.change = change;
        this.acts = acts;
        this.rows = rows;
        this.claims = claims;
        rows.forEach(row -> versions.add(new RowVersion(row.table().name(), row.id(), row.replaces())));
        change.sets().forEach(set -> versions.add(new RowVersion(set.guard().table(), set.id(), set.version())));
        versions.forEach(row -> writes.add(new RowKey(row.table(), row.id())));
        versions.addAll(change.relied());
        writes.addAll(claims);
        if (change.kept() != null) {
            writes.add(new RequestKey(change.kept().caller(), change.kept().key()));
        }
        change.relied().forEach(row -> reads.add(new RowKey(row.table(), row.id())));
        reads.addAll(change.absent());
    }

    static EncodedChange of(Change change, ActCodec codec, Instant at) {
        List<ActCodec.Encoded> acts = new ArrayList<>();
        Map<UUID, Integer> newest = new HashMap<>();
        for (NewAct act : change.acts()) {
            Integer before = newest.put(act.thing(), acts.size());
            byte[] previous = before != null
                    ? acts.get(before).commitment()
                    : act.previous().previous();
            acts.add(codec.encode(
                    act, previous == null ? NO_ACT_BEFORE : previous, change.actor(), change.reason(), at));
        }
        if (acts.isEmpty() && !(change.states().isEmpty() && change.sets().isEmpty())) {
            throw new IllegalArgumentException("change: states without an act");
        }
        List<Row> rows = new ArrayList<>();
        List<UniqueKey> claims = new ArrayList<>();
        for (NewState<?> state : change.states()) {
            addRow(state, newest, rows, claims);
        }
        return new EncodedChange(change, List.copyOf(acts), List.copyOf(rows), List.copyOf(claims));
    }

    private static <T> void addRow(
            NewState<T> state, Map<UUID, Integer> newest, List<Row> rows, List<UniqueKey> claims) {
        StateTable<T> table = state.table();
        UUID id = table.id(state.state());
        Integer act = newest.get(id);
        if (act == null) {
            throw new IllegalArgumentException(table + ": a state without an act of its thing");
        }
        @Nullable Object[] values = new @Nullable Object[table.columns().size()];
        Map<String, @Nullable Object> byName = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            StateTable.Column<T> column = table.columns().get(i);
            values[i] = column.value().apply(state.state());
            byName.put(column.name(), values[i]);
        }
        rows.add(new Row(table, id, state.replaces().number(), act, values));
        for (List<String> unique : table.uniques()) {
            @Nullable Object[] claimed = unique.stream().map(byName::get).toArray();
            if (Arrays.stream(claimed).noneMatch(value -> value == null)) {
                claims.add(new UniqueKey(table, unique, List.of(claimed)));
            }
        }
    }

    Change change() {
        return change;
    }

    List<ActCodec.Encoded> acts() {
        return acts;
    }

    List<Row> rows() {
        return rows;
    }

    List<UniqueKey> claims() {
        return claims;
    }

    /// The versions of the rows that it writes or relied on.
    Set<RowVersion> versions() {
        return versions;
    }

    /// Whether this change can be in one batch with others that write and read these rows.
    boolean fits(Set<Object> otherWrites, Set<Object> otherReads) {
        return writes.stream().noneMatch(key -> otherWrites.contains(key) || otherReads.contains(key))
                && reads.stream().noneMatch(otherWrites::contains);
    }

    Set<Object> writes() {
        return writes;
    }

    Set<Object> reads() {
        return reads;
    }

    CompletableFuture<CommitOutcome> result() {
        return result;
    }
}
