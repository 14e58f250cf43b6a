package tereze.notices.delivery;

import java.time.Duration;
import tereze.notices.Channel;

/// Takes messages of one channel in. Thread-safe.
public interface Provider {
    Channel channel();

    /// How long one message may take: the caller interrupts the thread then.
    Duration timeout();

    /// Hands a message over and waits for the answer. A message whose id the provider has seen may come again.
    ProviderResult send(Letter letter);
}
