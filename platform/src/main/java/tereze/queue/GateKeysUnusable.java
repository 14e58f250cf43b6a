package tereze.queue;

/// The file of keys that gate and platform share cannot be used. The message contains no key.
public final class GateKeysUnusable extends RuntimeException {
    GateKeysUnusable(String message) {
        super(message);
    }
}
