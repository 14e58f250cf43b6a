package tereze.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A page of a list in the API: at most fifty items, and the cursor of the next page.
///
/// @param next the value of `?cursor=` for the next page; null on the last page
public record Page<T>(List<T> items, @Nullable String next) {
    /// Items on a page.
    public static final int SIZE = 50;

    /// How many items to read, so that [#cut] knows whether another page follows.
    public static final int READ = SIZE + 1;

    public Page {
        items = List.copyOf(items);
    }

    /// Makes a page of up to [#READ] items.
    ///
    /// @param position of an item in the order of the list: the next page starts after it
    /// @param view of an item for the caller
    public static <S, T> Page<T> cut(List<S> read, Function<S, String> position, Function<S, T> view) {
        boolean more = read.size() > SIZE;
        List<S> shown = more ? read.subList(0, SIZE) : read;
        String next = more ? Cursor.after(position.apply(shown.getLast())).opaque() : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}
