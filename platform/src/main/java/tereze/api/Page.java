package tereze.api;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A page of a list in the API: at most fifty items, and the cursor of the next page. A [Listing] makes it.
///
/// @param next the value of `?cursor=` for the next page; null on the last page
public record Page<T>(List<T> items, @Nullable String next) {
    /// Items on a page.
    public static final int SIZE = 50;

    public Page {
        items = List.copyOf(items);
    }

    /// The same page with another view of each item.
    public <V> Page<V> map(Function<? super T, ? extends V> view) {
        return new Page<>(items.stream().<V>map(view).toList(), next);
    }

    /// The same page without some items: it may be short although another one follows.
    public Page<T> only(Predicate<T> shown) {
        return new Page<>(items.stream().filter(shown).toList(), next);
    }
}
