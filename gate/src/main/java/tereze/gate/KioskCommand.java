package tereze.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tereze.gate.event.EventFile;
import tereze.gate.event.Keys;
import tereze.gate.event.WrongFile;
import tereze.gate.rules.NodeNumber;
import tereze.gate.server.GateServer;

/// `./tereze gate kiosk`: issues and prints tickets where there is no network.
@Command(
        name = "kiosk",
        description = "Issues and prints tickets without a network.",
        mixinStandardHelpOptions = true,
        subcommands = KioskSyncCommand.class)
final class KioskCommand implements Callable<Integer> {
    @Option(names = "--event", paramLabel = "FILE", description = "The event file.")
    private @Nullable Path event;

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = "The file of keys, mode 0600; those of the kiosk are enough.")
    private @Nullable Path keys;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the kiosk keeps what it issued.")
    private @Nullable Path data;

    @Option(names = "--port", paramLabel = "PORT", description = "The port (${DEFAULT-VALUE}); 0: any free one.")
    private int port = 8090;

    @Option(names = "--node", paramLabel = "NUMBER", description = "The number of the kiosk, 900 to 65535.")
    private @Nullable Integer node;

    @Option(names = "--demo", description = "Synthetic people may queue.")
    private boolean demo;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws WrongFile, IOException, InterruptedException {
        GateServer.Node kiosk = new GateServer.Node(
                Required.within(
                        NodeNumber.FIRST_KIOSK, NodeNumber.LAST, Required.option(node, "--node", spec), "--node", spec),
                Required.option(data, "--data", spec),
                Clock.systemUTC(),
                demo,
                true);
        try (StopSignal stop = new StopSignal();
                GateServer server = new GateServer(
                        kiosk,
                        List.of(EventFile.read(Required.option(event, "--event", spec))),
                        Keys.read(Required.option(keys, "--keys", spec)))) {
            int listening = server.start(port);
            spec.commandLine().getErr().println("Kiosk is ready: http://127.0.0.1:" + listening);
            stop.await();
        }
        return 0;
    }
}
