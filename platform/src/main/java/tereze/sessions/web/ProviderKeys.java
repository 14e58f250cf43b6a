package tereze.sessions.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.springframework.cache.concurrent.ConcurrentMapCache;

/// The keys of the OpenID provider, as the decoder of tokens keeps them. The decoder drops them and reads them again
/// when a token names a key that is not among them. Anybody can send such tokens, so this is limited. Thread-safe.
final class ProviderKeys extends ConcurrentMapCache {
    /// How often they are read again for unknown keys in [#WINDOW]. A new key of the provider needs one of them.
    static final int MOST_READ_AGAIN = 6;

    static final Duration WINDOW = Duration.ofMinutes(1);

    private final Ticker ticker;
    private long began;
    private int readAgain;

    /// @param kept how long they are used before they are read again
    ProviderKeys(Duration kept, Ticker ticker) {
        super(
                "keys",
                Caffeine.newBuilder()
                        .expireAfterWrite(kept)
                        .ticker(ticker)
                        .build()
                        .asMap(),
                false);
        this.ticker = ticker;
        this.began = ticker.read();
    }

    @Override
    public boolean invalidate() {
        return mayReadAgain() && super.invalidate();
    }

    private synchronized boolean mayReadAgain() {
        long now = ticker.read();
        if (now - began >= WINDOW.toNanos()) {
            began = now;
            readAgain = 0;
        }
        readAgain++;
        return readAgain <= MOST_READ_AGAIN;
    }
}
