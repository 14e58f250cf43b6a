package tereze.api.words;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/// The index of a list that seldom changes. It is made again when the list has changed. Thread-safe.
///
/// @param <S> an item of the list
/// @param <T> what is found
public final class CurrentIndex<S, T> {
    private final Function<List<S>, List<WordIndex.Entry<T>>> entries;
    private final AtomicReference<Made<S, T>> newest = new AtomicReference<>();

    public CurrentIndex(Function<List<S>, List<WordIndex.Entry<T>>> entries) {
        this.entries = entries;
        newest.set(new Made<>(List.of(), new WordIndex<>(entries.apply(List.of()))));
    }

    private record Made<S, T>(List<S> list, WordIndex<T> index) {}

    /// The index of a list. Comparing the list with the one before is cheap if its items are the same objects.
    public WordIndex<T> of(List<S> list) {
        return newest.updateAndGet(made -> made.list().equals(list) ? made : make(list))
                .index();
    }

    private Made<S, T> make(List<S> list) {
        return new Made<>(List.copyOf(list), new WordIndex<>(entries.apply(list)));
    }
}
