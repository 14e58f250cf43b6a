package tereze.keys;

/// The file of keys cannot be used. The message is one line that says what to do; it never contains a key.
public final class KeysUnusable extends RuntimeException {
    KeysUnusable(String message) {
        super(message);
    }
}
