package tereze.acts.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What one attempt at a command has read. The commit checks that all of it still stands.
///
/// It is bound to the attempt's thread: every state that a [StateTable] or a [StateLoader] hands to that thread is
/// noted
/// here by itself, so no module can forget what a decision relied on. A grouped read may run on another thread; it is
/// noted by the thread that asked, when the answer arrives. The same question within one attempt gets the same answer.
/// Outside of an attempt nothing is noted. Belongs to one attempt; not thread-safe.
public final class Reads {
    private static final ScopedValue<Reads> CURRENT = ScopedValue.newInstance();

    private final Set<RowVersion> rows = new LinkedHashSet<>();
    private final Set<UniqueKey> absent = new LinkedHashSet<>();
    private final Map<Object, Object> answers = new HashMap<>();

    /// Runs an attempt, and notes what it reads.
    public <T> T during(Supplier<T> attempt) {
        return ScopedValue.where(CURRENT, this).call(attempt::get);
    }

    /// Reads something on which the decision does not rest, so that nobody who changes it makes the command be decided
    /// again.
    ///
    /// @param reason why it does not count; for those who read the code
    public static <T> T peek(String reason, Supplier<T> read) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason: blank (expected: why the read does not count)");
        }
        return CURRENT.isBound() ? new Reads().during(read) : read.get();
    }

    /// Whether an attempt runs on this thread.
    public static boolean areRecorded() {
        return CURRENT.isBound();
    }

    /// The rows that were read, each version once.
    public List<RowVersion> rows() {
        return List.copyOf(rows);
    }

    /// What was looked for by a unique and is not there.
    public List<UniqueKey> absent() {
        return List.copyOf(absent);
    }

    static @Nullable Reads current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    /// Notes rows on behalf of the attempt on this thread, if there is one.
    static void note(Collection<RowVersion> read) {
        Reads current = current();
        if (current != null) {
            current.rows.addAll(read);
        }
    }

    void noteAbsent(UniqueKey key) {
        absent.add(key);
    }

    List<Object> unanswered(Object question, Collection<?> keys) {
        List<Object> missing = new ArrayList<>();
        keys.stream()
                .filter(key -> !answers.containsKey(List.of(question, key)))
                .forEach(missing::add);
        return missing;
    }

    void keep(Object question, Object key, Object answer) {
        answers.put(List.of(question, key), answer);
    }

    @Nullable
    Object answer(Object question, Object key) {
        return answers.get(List.of(question, key));
    }
}
