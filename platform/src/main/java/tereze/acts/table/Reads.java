package tereze.acts.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The reads of one attempt at a command. The commit checks that none of them has changed.
///
/// It is bound to the attempt's thread. Every state that a [StateTable] or a [StateLoader] returns to that thread is
/// noted here automatically. A grouped read may run on another thread; the thread that asked notes it when the answer
/// arrives. The same question within one attempt gets the same answer. Outside an attempt nothing is noted.
///
/// **Within an attempt, no other query runs** ([#check]), unless it is inside [#restingOn], [#foundOnly] or [#peek].
/// Not thread-safe.
public final class Reads {
    private static final ScopedValue<Reads> CURRENT = ScopedValue.newInstance();

    private final Set<RowVersion> rows = new LinkedHashSet<>();
    private final Set<UniqueKey> absent = new LinkedHashSet<>();
    private final Map<Object, Object> answers = new HashMap<>();
    private boolean covered;

    /// Runs an attempt and notes its reads.
    public <T> T during(Supplier<T> attempt) {
        return ScopedValue.where(CURRENT, this).call(attempt::get);
    }

    /// Reads something that the decision does not rely on, so that a change of it does not cause a retry.
    ///
    /// @param reason why the read does not count, for readers of the code
    public static <T> T peek(String reason, Supplier<T> read) {
        require(reason);
        return CURRENT.isBound() ? new Reads().during(() -> covering(read)) : read.get();
    }

    /// Runs a query whose answer changes only together with a row that the command has read or moved before, such as
    /// the guard row of a set.
    ///
    /// @param table of the row, with its schema
    /// @throws IllegalStateException if the command has not read the row yet
    public static <T> T restingOn(String table, UUID row, Supplier<T> read) {
        Reads current = current();
        if (current != null
                && current.rows.stream()
                        .noneMatch(noted ->
                                noted.table().equals(table) && noted.id().equals(row))) {
            throw new IllegalStateException(
                    table + " " + row + ": not read (expected: before what rests on it, in the same command)");
        }
        return covering(read);
    }

    /// Reads states. The command relies on those that it finds, not on the absence of others.
    ///
    /// @param reason why that is enough, for readers of the code
    public static <T> T foundOnly(String reason, Supplier<T> read) {
        require(reason);
        return covering(read);
    }

    static void require(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason: blank (expected: why the read does not count)");
        }
    }

    /// Lets a query run whose answer is noted.
    static <T> T covering(Supplier<T> read) {
        Reads current = current();
        if (current == null || current.covered) {
            return read.get();
        }
        current.covered = true;
        try {
            return read.get();
        } finally {
            current.covered = false;
        }
    }

    /// Called before each query of a store.
    ///
    /// @throws UnnotedQuery if the query runs within an attempt and nothing notes its answer
    public static void check() {
        Reads current = current();
        if (current != null && !current.covered) {
            throw new UnnotedQuery();
        }
    }

    /// Notes a row that the attempt moves.
    public void note(RowVersion moved) {
        rows.add(moved);
    }

    /// Whether an attempt runs on this thread.
    public static boolean areRecorded() {
        return CURRENT.isBound();
    }

    /// The rows that were read.
    public List<RowVersion> rows() {
        return List.copyOf(rows);
    }

    /// The values of a unique that were looked for and not found.
    public List<UniqueKey> absent() {
        return List.copyOf(absent);
    }

    static @Nullable Reads current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    /// Notes rows for the attempt on this thread, if there is one.
    static void note(Collection<RowVersion> read) {
        Reads current = current();
        if (current != null) {
            current.rows.addAll(read);
        }
    }

    void noteAbsent(UniqueKey key) {
        absent.add(key);
    }

    void keep(Object question, Object key, Object answer) {
        answers.put(List.of(question, key), answer);
    }

    @Nullable
    Object answer(Object question, Object key) {
        return answers.get(List.of(question, key));
    }
}
