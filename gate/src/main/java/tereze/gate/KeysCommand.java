package tereze.gate;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tereze.gate.event.Keys;
import tereze.gate.event.WrongFile;
import tereze.gate.rules.EventId;
import tereze.gate.rules.NodeNumber;

/// `./tereze gate keys`: makes the keys of an event, or takes from them those that a kiosk needs.
@Command(
        name = "keys",
        description = "Makes a file of new keys for an event, or of those that a kiosk needs.",
        mixinStandardHelpOptions = true)
final class KeysCommand implements Callable<Integer> {
    @Option(
            names = "--event",
            paramLabel = "NUMBER",
            description = "The number of the event; without it a platform adds the keys of events.")
    private @Nullable Integer event;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file; it must not exist.")
    private Path out = Path.of("");

    @Option(names = "--kiosk", paramLabel = "NUMBER", description = "The number of a kiosk; with --from.")
    private @Nullable Integer kiosk;

    @Option(names = "--from", paramLabel = "KEYS", description = "The file of all keys, for those of a kiosk.")
    private @Nullable Path from;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws WrongFile, IOException {
        try {
            if (kiosk == null && from == null) {
                if (event == null) {
                    Keys.create(out);
                } else {
                    Keys.create(id(), out);
                }
            } else {
                int number = Required.within(
                        NodeNumber.FIRST_KIOSK,
                        NodeNumber.LAST,
                        Required.option(kiosk, "--kiosk", spec),
                        "--kiosk",
                        spec);
                Keys.createForKiosk(Required.option(from, "--from", spec), id(), number, out);
            }
            return 0;
        } catch (FileAlreadyExistsException e) {
            throw new IOException(out + ": there is such a file already (expected: a new name)", e);
        }
    }

    private EventId id() {
        return new EventId(
                Required.within(1, Integer.MAX_VALUE, Required.option(event, "--event", spec), "--event", spec));
    }
}
