package tereze.queue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.gate.event.Keys;
import tereze.gate.event.WrongFile;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Hmac;

/// The file of keys that gate and platform share. Thread-safe.
@Component
public final class GateKeys {
    private final QueueSettings settings;
    private final AtomicReference<@Nullable Map<String, Hmac>> known = new AtomicReference<>();

    GateKeys(QueueSettings settings) {
        this.settings = settings;
    }

    /// The key of passes.
    ///
    /// @throws GateKeysUnusable if the file cannot be read
    public Hmac pass() {
        return key(Keys.PASS);
    }

    /// The key of cursors and draws.
    ///
    /// @throws GateKeysUnusable if the file cannot be read
    public Hmac cursor() {
        return key(Keys.CURSOR);
    }

    /// Adds the key of an event. The same key again changes nothing.
    ///
    /// @throws GateKeysUnusable if the file cannot be written, or has another key of the event
    public void append(int event, byte[] key) {
        try {
            Keys.append(file(), new EventId(event), key);
        } catch (WrongFile | IOException e) {
            throw new GateKeysUnusable("cannot add the key of event " + event + ": " + e.getMessage());
        }
    }

    /// Keys are read once: they do not change while the server runs.
    private Hmac key(String name) {
        @Nullable Map<String, Hmac> read = known.get();
        if (read == null) {
            try {
                Keys keys = Keys.read(file());
                read = Map.of(Keys.PASS, keys.key(Keys.PASS), Keys.CURSOR, keys.key(Keys.CURSOR));
                known.set(read);
            } catch (WrongFile e) {
                throw new GateKeysUnusable(String.valueOf(e.getMessage()));
            }
        }
        return Objects.requireNonNull(read.get(name));
    }

    private Path file() {
        Path file = settings.keys();
        if (file == null) {
            throw new GateKeysUnusable("tereze.gate.keys: not set (expected: the file of keys of the gate)");
        }
        return file;
    }
}
