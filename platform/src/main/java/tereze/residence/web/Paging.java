package tereze.residence.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import tereze.api.Cursor;
import tereze.api.Page;

/// Paging of lists that are short enough to be read completely.
final class Paging {
    private static final UUID BEGINNING = new UUID(0, 0);

    private Paging() {}

    /// The items after a cursor, as many as a page needs; empty if the cursor's item is gone.
    static <T> List<T> after(List<T> all, Function<T, UUID> id, Cursor cursor) {
        UUID place = cursor.id(BEGINNING);
        return place.equals(BEGINNING)
                ? all.stream().limit(Page.READ).toList()
                : all.stream()
                        .dropWhile(item -> !id.apply(item).equals(place))
                        .skip(1)
                        .limit(Page.READ)
                        .toList();
    }
}
