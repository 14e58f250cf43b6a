package tereze.gate;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tereze.gate.event.EventFile;
import tereze.gate.event.GateEvent;
import tereze.gate.event.Keys;
import tereze.gate.event.WrongFile;
import tereze.gate.rules.NodeNumber;
import tereze.gate.server.GateServer;
import tereze.gate.server.PlatformEvents;
import tereze.gate.server.WarmUp;

/// `./tereze gate`: a node of the gate.
@Command(
        name = "gate",
        description = "Runs a node of the gate, a waiting room before a service.",
        mixinStandardHelpOptions = true,
        subcommands = {KeysCommand.class, KioskCommand.class, TrainCommand.class})
final class GateCommand implements Callable<Integer> {
    @Option(names = "--event", arity = "1..*", paramLabel = "FILE", description = "Event files.")
    private @Nullable List<Path> events;

    @Option(
            names = "--platform",
            paramLabel = "URL",
            converter = NodeAddress.class,
            description = "A platform that says which events there are, instead of --event.")
    private @Nullable URI platform;

    @Option(names = "--keys", paramLabel = "FILE", description = "The file of keys, mode 0600.")
    private @Nullable Path keys;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the node keeps what it issued.")
    private @Nullable Path data;

    @Option(names = "--port", paramLabel = "PORT", description = "The port (${DEFAULT-VALUE}); 0: any free one.")
    private int port = 8090;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "The only address of this machine at which it listens.")
    private @Nullable InetAddress host;

    @Option(
            names = "--node",
            paramLabel = "NUMBER",
            description = "The number of the node, 1 to 899 (${DEFAULT-VALUE}).")
    private int node = 1;

    @Option(
            names = "--peers",
            split = ",",
            paramLabel = "URL",
            converter = NodeAddress.class,
            description = "The addresses of the other nodes, such as http://10.0.0.2:8090.")
    private List<URI> peers = new ArrayList<>();

    @Option(names = "--demo", description = "Synthetic people may queue.")
    private boolean demo;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws WrongFile, IOException, InterruptedException {
        Required.within(1, NodeNumber.FIRST_KIOSK - 1, node, "--node", spec);
        if ((events == null) == (platform == null)) {
            throw new ParameterException(spec.commandLine(), "--event or --platform is missing, or both are there");
        }
        List<GateEvent> read = new ArrayList<>();
        for (Path file : events == null ? List.<Path>of() : events) {
            read.add(EventFile.read(file));
        }
        Path keysFile = Required.option(keys, "--keys", spec);
        // Before the warm-up, so that a mistake shows at once.
        Keys secret = ofNode(keysFile);
        for (GateEvent event : read) {
            secret.of(event);
        }
        Path folder = Required.option(data, "--data", spec);
        Clock clock = Clock.systemUTC();
        GateServer.requireFree(port);
        try (StopSignal stop = new StopSignal();
                GateServer server =
                        new GateServer(new GateServer.Node(node, folder, clock, demo, false), read, secret)) {
            WarmUp.run(folder, clock);
            if (!peers.isEmpty()) {
                server.follow(peers);
            }
            if (platform == null) {
                serve(server, stop);
            } else {
                try (PlatformEvents further = new PlatformEvents(server, folder, clock, platform, keysFile)) {
                    further.restore();
                    further.follow();
                    serve(server, stop);
                }
            }
        }
        return 0;
    }

    private static Keys ofNode(Path file) throws WrongFile {
        Keys keys = Keys.read(file);
        for (String name : List.of(Keys.MASTER, Keys.PASS, Keys.CURSOR)) {
            keys.key(name);
        }
        return keys;
    }

    /// Where it listens, as browsers write it. Without --host, and with the one for all addresses, that is also here.
    private String address() {
        if (host == null || host.isAnyLocalAddress()) {
            return "127.0.0.1";
        }
        String text = host.getHostAddress();
        return host instanceof Inet6Address ? "[" + text + "]" : text;
    }

    private void serve(GateServer server, StopSignal stop) throws IOException, InterruptedException {
        int listening = host == null ? server.start(port) : server.start(host, port);
        spec.commandLine().getErr().println("Gate is ready: http://" + address() + ":" + listening);
        stop.await();
    }
}
