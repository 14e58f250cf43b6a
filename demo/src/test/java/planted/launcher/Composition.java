package planted.launcher;

import java.time.InstantSource;

/// Where a clock may come from.
final class Composition {
    private Composition() {}

    static InstantSource clock() {
        return InstantSource.system();
    }
}
