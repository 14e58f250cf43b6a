package tereze.notices.delivery;

import java.time.Duration;
import tereze.notices.Channel;

/// A provider of one channel. Thread-safe.
public interface Provider {
    Channel channel();

    /// The maximum time for one message. The caller then interrupts the thread.
    Duration timeout();

    /// The number of messages that one node sends at the same time, at least 2.
    default int atOnce() {
        return 8;
    }

    /// Whether the provider can be reached now. Sends nothing. Waits at most for the timeout.
    default boolean answers() {
        return true;
    }

    /// Sends a message and waits for the result. A message with the same id may come again.
    ProviderResult send(Letter letter);
}
