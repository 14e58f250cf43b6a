package tereze.acts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does once what has come due, the longest waiting first. What cannot be done is stepped past: one thing holds up
/// nobody else's. An outage ends the sweep, and the next begins anew.
///
/// @param queue what is due
/// @param atOnce how many things one change is about
/// @param work does what is due of these things, in one change
/// @param <K> what things are ordered by before their id
public record DueJob<K>(Queue<K> queue, int atOnce, Work work) {
    /// How many things are looked up at a time: a run can be stopped between them.
    public static final int LOOKED_UP_AT_ONCE = 50;

    private static final Logger LOG = LoggerFactory.getLogger(DueJob.class);

    /// A thing and when it came due: its place in the queue.
    public record DueItem<K>(K at, UUID id) {}

    /// What is due, in order.
    @FunctionalInterface
    public interface Queue<K> {
        /// The things after the last one of those before; a few of them, none at the end.
        List<DueItem<K>> after(@Nullable DueItem<K> last);
    }

    /// What is done.
    @FunctionalInterface
    public interface Work {
        /// Does it, wholly or not at all; to be asked again of a thing that was done does nothing.
        ///
        /// @return of how many things something was done
        int on(List<UUID> things);
    }

    /// Goes through all that is due.
    ///
    /// @return of how many things something was done
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
            if (TransientFailures.isBehind(e)) {
                throw e;
            }
            if (things.size() > 1) {
                return things.stream()
                        .mapToInt(thing -> carefully(List.of(thing)))
                        .sum();
            }
            // The words of a failure may repeat what people wrote: where it was is enough to find it.
            LOG.error("{} is due and cannot be done: {} {}", things.getFirst(), kinds(e), where(e));
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
