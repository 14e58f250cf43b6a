package tereze.catalogue;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where people queue for services. A module that leads queues registers it as a bean. Thread-safe.
@FunctionalInterface
public interface ServiceQueues {
    /// The queue of a service, as it was at most a second ago; empty if nobody queues for it, or will.
    Optional<ServiceQueue> of(String service);

    /// A queue.
    ///
    /// @param page path of the page that shows how it moves
    /// @param gate the address at which people take a place
    /// @param begins from when people can take a place; null if they can now
    /// @param closes until when the service takes applications through the queue only
    record ServiceQueue(String page, String gate, @Nullable Instant begins, Instant closes) {
        /// Whether the service takes applications through the queue only now.
        public boolean hasBegun() {
            return begins == null;
        }
    }
}
