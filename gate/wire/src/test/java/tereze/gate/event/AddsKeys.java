package tereze.gate.event;

import java.nio.file.Path;
import tereze.gate.rules.EventId;

/// A process that adds keys to a file: the file, and the number of the first event.
final class AddsKeys {
    static final int KEYS = 10;

    private AddsKeys() {}

    public static void main(String... arguments) throws Exception {
        int first = Integer.parseInt(arguments[1]);
        for (int event = first; event < first + KEYS; event++) {
            Keys.append(Path.of(arguments[0]), new EventId(event), new byte[32]);
        }
    }
}
