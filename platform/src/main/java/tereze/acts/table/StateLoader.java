package tereze.acts.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A query for states of one table that many concurrent callers share, made by a [StateTable]. Within a command it
/// notes what it found. If it found nothing, it notes what proves that this is still so. Thread-safe.
///
/// @param <T> a state
public final class StateLoader<T> {
    /// For loaders whose empty answer is protected by a guard row, or by nothing.
    static final Function<List<?>, Absence> NOTHING = key -> new Absence(List.of(), null);

    private final BatchLoader<List<?>, Loaded<T>> batch;
    private final Function<List<?>, Absence> absence;

    StateLoader(BatchLoader<List<?>, Loaded<T>> batch, Function<List<?>, Absence> absence) {
        this.batch = batch;
        this.absence = absence;
    }

    /// One row of an answer.
    ///
    /// @param found null if the row only contains a guard
    /// @param noted what a command that reads the row relies on
    record Loaded<T>(@Nullable Versioned<T> found, List<RowVersion> noted) {}

    /// What a command relies on that found nothing.
    record Absence(List<RowVersion> rows, @Nullable UniqueKey key) {}

    /// The states under a key, in the order of the query.
    ///
    /// @param key one value for each part, sent as its `toString`
    public List<Versioned<T>> of(Object... key) {
        return ofAll(List.of(Arrays.asList(key)));
    }

    public Optional<Versioned<T>> first(Object... key) {
        return of(key).stream().findFirst();
    }

    /// The states under all keys, key by key.
    public List<Versioned<T>> ofAll(Collection<? extends List<?>> keys) {
        Reads reads = Reads.current();
        return reads == null
                ? found(batch.allOf(keys).values())
                : found(recorded(reads, keys).values());
    }

    private Map<List<?>, List<Loaded<T>>> recorded(Reads reads, Collection<? extends List<?>> keys) {
        List<List<?>> missing = keys.stream()
                .<List<?>>map(key -> key)
                .filter(key -> reads.answer(this, key) == null)
                .toList();
        Reads.covering(() -> batch.allOf(missing)).forEach((key, loaded) -> {
            loaded.forEach(row -> Reads.note(row.noted()));
            if (loaded.isEmpty()) {
                Absence nothing = absence.apply(key);
                Reads.note(nothing.rows());
                if (nothing.key() != null) {
                    reads.noteAbsent(nothing.key());
                }
            }
            reads.keep(this, key, loaded);
        });
        Map<List<?>, List<Loaded<T>>> all = new LinkedHashMap<>();
        keys.forEach(key -> all.put(key, answer(reads, key)));
        return all;
    }

    @SuppressWarnings("unchecked") // the answer under this loader and a key has the type of this loader
    private List<Loaded<T>> answer(Reads reads, List<?> key) {
        return (List<Loaded<T>>) Objects.requireNonNull(reads.answer(this, key), "an answer that was not kept");
    }

    private static <T> List<Versioned<T>> found(Collection<List<Loaded<T>>> answers) {
        List<Versioned<T>> found = new ArrayList<>();
        for (List<Loaded<T>> answer : answers) {
            for (Loaded<T> row : answer) {
                if (row.found() != null) {
                    found.add(row.found());
                }
            }
        }
        return found;
    }
}
