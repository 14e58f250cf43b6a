package tereze.notices.delivery;

import java.time.Duration;
import tereze.notices.Channel;

/// A provider of one channel. Thread-safe.
public interface Provider {
    Channel channel();

    /// The maximum time for one message. The caller then interrupts the thread.
    Duration timeout();

    /// Sends a message and waits for the result. A message with the same id may come again.
    ProviderResult send(Letter letter);
}
