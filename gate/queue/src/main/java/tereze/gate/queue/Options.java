package tereze.gate.queue;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import tereze.gate.event.EventFile;
import tereze.gate.event.GateEvent;
import tereze.gate.event.Keys;
import tereze.gate.event.WrongFile;
import tereze.gate.rules.Hmac;

/// The options of those who write for an event.
final class Options {
    @Option(names = "--event", required = true, paramLabel = "FILE", description = "The event file.")
    private Path event = Path.of("");

    @Option(
            names = "--keys",
            required = true,
            paramLabel = "FILE",
            description = "The file of keys, mode 0600; only its line cursor is used.")
    private Path keys = Path.of("");

    GateEvent event() throws WrongFile {
        return EventFile.read(event);
    }

    /// The key that signs cursors and draws.
    Hmac cursorKey() throws WrongFile {
        return Keys.read(keys).key(Keys.CURSOR);
    }
}
