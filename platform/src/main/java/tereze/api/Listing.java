package tereze.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Cuts a list into pages of at most [Page#SIZE] items. The only reader of a [Cursor].
///
/// ```java
/// private static final Listing<Mandate, UUID> MANDATES = Listing.newestFirst(Mandate::id);
///
/// Page<Mandate> page = MANDATES.page(cursor, (after, most) -> mandates.givenBy(person, after, most));
/// ```
///
/// Immutable.
///
/// @param <T> an item
/// @param <P> its place in the order of the list
public final class Listing<T, P> {
    private static final UUID NEWEST = new UUID(-1, -1);
    private static final Instant LATEST = Instant.parse("+10000-01-01T00:00:00Z");

    /// One more than a page shows, to know whether another page follows.
    private static final int READ = Page.SIZE + 1;

    private final P beginning;
    private final Function<T, P> placeOf;
    private final Function<String, P> parse;

    private Listing(P beginning, Function<T, P> placeOf, Function<String, P> parse) {
        this.beginning = beginning;
        this.placeOf = placeOf;
        this.parse = parse;
    }

    /// Reads the items after a place.
    @FunctionalInterface
    public interface Stretch<T, P> {
        /// The items after a place, in their order.
        ///
        /// @param most how many to read
        List<T> after(P place, int most);
    }

    /// A list in an order of its own.
    ///
    /// @param beginning a place before all items
    /// @param placeOf the place of an item; its `toString` is what a cursor holds
    /// @param parse reads such a text, moments by [#moment]; throws IllegalArgumentException or
    ///     DateTimeException if it is not one
    public static <T, P> Listing<T, P> of(P beginning, Function<T, P> placeOf, Function<String, P> parse) {
        return new Listing<>(beginning, placeOf, parse);
    }

    /// A list by time-ordered id, the newest first.
    public static <T> Listing<T, UUID> newestFirst(Function<T, UUID> id) {
        return of(NEWEST, id, UUID::fromString);
    }

    /// A list by number, the largest first.
    public static <T> Listing<T, Long> largestFirst(ToLongFunction<T> number) {
        return of(Long.MAX_VALUE, number::applyAsLong, Long::valueOf);
    }

    /// Reads a moment of a place. A year that no moment of ours has would fail in the database.
    ///
    /// @throws DateTimeException if the text is not such a moment
    public static Instant moment(String text) {
        Instant moment = Instant.parse(text);
        if (moment.isBefore(Instant.EPOCH) || !moment.isBefore(LATEST)) {
            throw new DateTimeException("moment of a cursor (expected: 1970 to 9999)");
        }
        return moment;
    }

    /// Reads a page.
    ///
    /// @throws ProblemException `cursor-invalid` if the cursor is not one of this list
    public Page<T> page(Cursor cursor, Stretch<T, P> stretch) {
        return cut(stretch.after(place(cursor), READ));
    }

    /// A page of a list that is short enough to be read whole; empty if the item that the cursor names is gone.
    ///
    /// @throws ProblemException `cursor-invalid` if the cursor is not one of this list
    public Page<T> page(Cursor cursor, List<T> all) {
        P place = place(cursor);
        return cut(
                place.equals(beginning)
                        ? all
                        : all.stream()
                                .dropWhile(item -> !placeOf.apply(item).equals(place))
                                .skip(1)
                                .toList());
    }

    private P place(Cursor cursor) {
        if (cursor.position() == null) {
            return beginning;
        }
        try {
            P place = parse.apply(cursor.position());
            // A cursor of ours is written in one way only.
            if (place.toString().equals(cursor.position())) {
                return place;
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // The response is the same as for a place in another spelling.
        }
        throw new ProblemException(EdgeProblem.CURSOR_INVALID);
    }

    private Page<T> cut(List<T> read) {
        List<T> shown = read.size() > Page.SIZE ? read.subList(0, Page.SIZE) : read;
        @Nullable
        String next = read.size() > Page.SIZE
                ? Cursor.after(placeOf.apply(shown.getLast()).toString()).opaque()
                : null;
        return new Page<>(shown, next);
    }
}
