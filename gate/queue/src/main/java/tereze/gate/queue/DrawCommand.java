package tereze.gate.queue;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tereze.gate.client.Obstacle;
import tereze.gate.client.Web;
import tereze.gate.event.GateEvent;
import tereze.gate.event.WrongFile;

/// `./tereze queue draw`: draws the order of an event.
@Command(
        name = "draw",
        description = "Draws the order: from the beacon's round and the secrets that were revealed.",
        mixinStandardHelpOptions = true)
final class DrawCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Mixin
    private Options options = new Options();

    @Option(names = "--gate", required = true, paramLabel = "URL", description = "A node of the gate.")
    private String gate = "";

    @Option(
            names = "--relay",
            paramLabel = "URL",
            defaultValue = "https://api.drand.sh",
            description = "Who is asked for the beacon's round, and not trusted (${DEFAULT-VALUE}).")
    private String relay = "";

    @Option(
            names = "--signature",
            paramLabel = "HEX",
            description = "The signature of the beacon's round; then no relay is asked.")
    private @Nullable String signature;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws WrongFile, Obstacle, IOException, InterruptedException {
        GateEvent event = options.event();
        PrintWriter out = spec.commandLine().getOut();
        try (Web web = new Web(PATIENCE)) {
            URI at = Web.eventAt(gate, event.id());
            Relay round = signature == null ? Relay.at(Web.address(relay), web, Time.SYSTEM) : given(signature);
            new Drawing(event, options.cursorKey(), round, BeaconSignature::isOf, Time.SYSTEM, out).draw(web, at);
        }
        return 0;
    }

    private static Relay given(String hex) throws Obstacle {
        try {
            byte[] bytes = HexFormat.of().parseHex(hex);
            return _ -> bytes;
        } catch (IllegalArgumentException e) {
            throw new Obstacle("--signature: no signature (expected: 96 hexadecimal digits)");
        }
    }
}
