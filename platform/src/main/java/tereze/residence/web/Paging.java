package tereze.residence.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import tereze.api.Cursor;
import tereze.api.Page;

/// Pages of lists that are short enough to be read whole.
final class Paging {
    private static final UUID BEGINNING = new UUID(0, 0);

    private Paging() {}

    /// What follows the place of a cursor, as many as a page needs to be cut; nothing where the place is gone.
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
