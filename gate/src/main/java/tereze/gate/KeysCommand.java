package tereze.gate;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tereze.gate.event.Keys;
import tereze.gate.rules.EventId;

/// `./tereze gate keys`: makes the keys of an event.
@Command(name = "keys", description = "Makes a file of new keys for an event.", mixinStandardHelpOptions = true)
final class KeysCommand implements Callable<Integer> {
    @Option(names = "--event", required = true, paramLabel = "NUMBER", description = "The number of the event.")
    private int event;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file; it must not exist.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        try {
            Keys.create(new EventId(event), out);
            return 0;
        } catch (FileAlreadyExistsException e) {
            throw new IOException(out + ": there is such a file already (expected: a new name)", e);
        }
    }
}
