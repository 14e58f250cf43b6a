package tereze.acts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Processes what is due, oldest first. An item that fails is skipped, so that it does not block the others. An outage
/// ends the run; the next run starts from the beginning.
///
/// @param queue what is due
/// @param atOnce the number of things in one change
/// @param work processes due things in one change
/// @param <K> the sort key of the queue, before the id
public record DueJob<K>(Queue<K> queue, int atOnce, Work work) {
    /// The number of things in one query. A run can be stopped between two queries.
    public static final int LOOKED_UP_AT_ONCE = 50;

    private static final Logger LOG = LoggerFactory.getLogger(DueJob.class);

    /// A thing and its sort key, the position in the queue.
    public record DueItem<K>(K at, UUID id) {}

    /// Finds the items that are due.
    @FunctionalInterface
    public interface Queue<K> {
        /// The next things after the last one of the previous page; empty at the end.
        List<DueItem<K>> after(@Nullable DueItem<K> last);
    }

    /// Handles one due item.
    @FunctionalInterface
    public interface Work {
        /// Processes all these things or none. A second call for the same thing does nothing.
        ///
        /// @return the number of things that were changed
        int on(List<UUID> things);
    }

    /// Processes everything that is due.
    ///
    /// @return the number of things that were changed
    public int run() {
        int done = 0;
        List<DueItem<K>> some = queue.after(null);
        while (!some.isEmpty()) {
            List<UUID> things = some.stream().map(DueItem::id).toList();
            for (int from = 0; from < things.size(); from += atOnce) {
                done += carefully(things.subList(from, Math.min(from + atOnce, things.size())));
            }
            some = queue.after(some.getLast());
        }
        return done;
    }

    private int carefully(List<UUID> things) {
        try {
            return work.on(things);
        } catch (RuntimeException e) {
            if (TransientFailures.isOutage(e)) {
                throw e;
            }
            if (things.size() > 1) {
                return things.stream()
                        .mapToInt(thing -> carefully(List.of(thing)))
                        .sum();
            }
            // The message of a failure may contain personal data, so only its type and place are logged.
            LOG.error("{} is due and failed: {} {}", things.getFirst(), kinds(e), where(e));
            return 0;
        }
    }

    private static String kinds(Throwable failure) {
        Throwable cause = failure.getCause();
        String kind = failure.getClass().getName();
        return cause == null ? kind : kind + " by " + cause.getClass().getName();
    }

    private static List<StackTraceElement> where(Throwable failure) {
        return List.of(failure.getStackTrace()).stream().limit(3).toList();
    }
}
