package tereze.gate;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tereze.gate.event.EventFile;
import tereze.gate.event.Keys;
import tereze.gate.event.WrongFile;
import tereze.gate.server.KioskSync;

/// `./tereze gate kiosk sync`: hands in what a kiosk has issued. Done again, it goes on where it stopped.
@Command(name = "sync", description = "Hands in what a kiosk has issued.", mixinStandardHelpOptions = true)
final class KioskSyncCommand implements Callable<Integer> {
    @Option(names = "--event", required = true, paramLabel = "FILE", description = "The event file.")
    private Path event = Path.of("");

    @Option(
            names = "--keys",
            required = true,
            paramLabel = "FILE",
            description = "The file of keys, mode 0600; those of the kiosk are enough.")
    private Path keys = Path.of("");

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "Where the kiosk keeps its tickets.")
    private Path data = Path.of("");

    @Option(
            names = "--to",
            required = true,
            paramLabel = "URL",
            converter = NodeAddress.class,
            description = "The address of a node of the gate.")
    private URI to = URI.create("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// The same option as the kiosk's own, so that one line of settings serves both. What was issued is handed in.
    @Option(names = "--demo", description = "Synthetic people may queue.")
    void demo(boolean ignored) {}

    @Override
    public Integer call() throws WrongFile, IOException, InterruptedException {
        KioskSync sync = new KioskSync(EventFile.read(event), Keys.read(keys), data, Clock.systemUTC());
        List<KioskSync.Done> done = sync.handIn(to);
        if (done.isEmpty()) {
            throw new IOException(data + ": no kiosk has issued tickets of this event there");
        }
        for (KioskSync.Done one : done) {
            spec.commandLine()
                    .getOut()
                    .println("Kiosk " + one.node() + ": " + one.now() + " tickets handed in now, " + one.all()
                            + " in all.");
            if (one.refused() > 0) {
                spec.commandLine()
                        .getOut()
                        .println("Of them " + one.refused()
                                + " do not count: their time was before a hand-in, or the gate's event was not open.");
            }
            if (one.later() > 0) {
                spec.commandLine()
                        .getOut()
                        .println("A further " + one.later()
                                + " wait: their time has not come yet by the clock of the gate. Hand in again later.");
            }
        }
        return 0;
    }
}
