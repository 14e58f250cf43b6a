package planted.launcher;

import java.time.InstantSource;

/// Creates a clock in the launcher, where this is allowed.
final class Composition {
    private Composition() {}

    static InstantSource clock() {
        return InstantSource.system();
    }
}
