package tereze.acts.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/// Answers the questions of many concurrent callers in one statement: the counterpart of group commit.
///
/// It has no timer. A single caller is answered at once by a statement of its own. Callers that arrive while a
/// statement runs are answered together by the next one. An answer is never older than its question, because its
/// statement begins after the question. A small idempotent write can go the same way. Thread-safe.
///
/// @param <K> a key, with `equals` and `hashCode`
/// @param <V> one thing found under a key
public final class BatchLoader<K, V> {
    /// The maximum number of keys in one statement.
    private static final int MOST = 256;

    private final Function<Set<K>, Map<K, List<V>>> statement;
    private final Queue<Asked<K, V>> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore running = new Semaphore(1);

    /// @param statement finds the values of some keys; a key without a value may be left out
    public BatchLoader(Function<Set<K>, Map<K, List<V>>> statement) {
        this.statement = statement;
    }

    private record Asked<K, V>(K key, CompletableFuture<List<V>> answer) {}

    /// The values of a key, in the order of the statement.
    public List<V> of(K key) {
        return ofAll(List.of(key));
    }

    /// The values of all keys, key by key.
    public List<V> ofAll(Collection<? extends K> keys) {
        List<V> found = new ArrayList<>();
        allOf(keys).values().forEach(found::addAll);
        return found;
    }

    /// The values of each key, in the order of the keys.
    public Map<K, List<V>> allOf(Collection<? extends K> keys) {
        List<Asked<K, V>> asked = new ArrayList<>();
        new LinkedHashSet<>(keys).forEach(key -> asked.add(new Asked<>(key, new CompletableFuture<>())));
        waiting.addAll(asked);
        if (!asked.isEmpty() && running.tryAcquire()) {
            answerSome();
            answerWhoCameMeanwhile();
        }
        Map<K, List<V>> found = new LinkedHashMap<>();
        asked.forEach(one -> found.put(one.key(), answer(one)));
        return found;
    }

    private static <K, V> List<V> answer(Asked<K, V> asked) {
        try {
            return asked.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    public Optional<V> first(K key) {
        return of(key).stream().findFirst();
    }

    /// A caller runs one statement, its own. Callers that arrived meanwhile are answered on another thread.
    private void answerWhoCameMeanwhile() {
        if (!waiting.isEmpty() && running.tryAcquire()) {
            Thread.startVirtualThread(() -> {
                do {
                    answerSome();
                } while (!waiting.isEmpty() && running.tryAcquire());
            });
        }
    }

    /// Runs one statement, then releases the permit for the next.
    private void answerSome() {
        List<Asked<K, V>> asked = new ArrayList<>();
        try {
            for (Asked<K, V> next = waiting.poll(); next != null; next = asked.size() < MOST ? waiting.poll() : null) {
                asked.add(next);
            }
            answer(asked);
        } finally {
            running.release();
        }
    }

    private void answer(List<Asked<K, V>> asked) {
        Set<K> keys = new LinkedHashSet<>();
        asked.forEach(one -> keys.add(one.key()));
        try {
            Map<K, List<V>> found = keys.isEmpty() ? Map.of() : statement.apply(keys);
            asked.forEach(one -> one.answer().complete(found.getOrDefault(one.key(), List.of())));
        } catch (RuntimeException | Error e) {
            if (asked.size() == 1) {
                asked.getFirst().answer().completeExceptionally(e);
                return;
            }
            // One bad key may have failed the statement, so each key is retried alone and only the bad one fails.
            asked.forEach(one -> answer(List.of(one)));
        }
    }
}
