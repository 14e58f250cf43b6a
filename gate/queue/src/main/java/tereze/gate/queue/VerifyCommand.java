package tereze.gate.queue;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tereze.gate.client.Obstacle;
import tereze.gate.client.Web;
import tereze.gate.event.EventFile;
import tereze.gate.event.GateEvent;
import tereze.gate.event.WrongFile;

/// `./tereze queue verify`: checks everything that a gate has written down.
@Command(
        name = "verify",
        description = "Checks seals, rosters, the draw and the order. The exit status is 1 if something is wrong.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Parameters(
            arity = "1..*",
            paramLabel = "PLACE",
            description = "The --data folder of a gate, or the address of the event at a node, http…/g/7. Of several"
                    + " nodes, name all.")
    private List<String> places = new ArrayList<>();

    @Option(
            names = "--admissions",
            paramLabel = "FILE",
            description =
                    "Whom the site has let in: CSV with the columns pid,ord,lane,at_ms,late, or the admissions.ndjson of a"
                            + " platform.")
    private @Nullable Path admissions;

    @Option(names = "--order", paramLabel = "OUT.csv", description = "Write everybody in their order: pid,t_ms,ord.")
    private @Nullable Path order;

    @Option(
            names = "--event",
            paramLabel = "FILE",
            description = "The event as it was published before; else the one that the gate gives is believed.")
    private @Nullable Path event;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws WrongFile, Obstacle, IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (Web web = new Web(PATIENCE)) {
            GateEvent given = event == null ? null : EventFile.read(event);
            List<Evidence> all = new ArrayList<>();
            for (String place : places) {
                all.add(
                        place.startsWith("http://") || place.startsWith("https://")
                                ? PublishedEvidence.read(web, Web.address(place))
                                : DataFolder.read(Path.of(place), given));
            }
            Optional<Verified> verified = new Verification(all, given, out).check(BeaconSignature::isOf);
            if (order != null) {
                drawn(verified).order().write(order);
            }
            if (admissions != null) {
                Admissions.Summary summary = Admissions.check(admissions, drawn(verified));
                out.println("admissions: " + summary.admitted() + ", of them late: " + summary.late()
                        + (drawn(verified).lanes() == null ? "; lanes are not published, and were not checked" : ""));
            }
            out.println("nothing is wrong");
            return 0;
        } catch (Discrepancy wrong) {
            out.println("WRONG: " + wrong.getMessage());
            return 1;
        } finally {
            out.flush();
        }
    }

    private static Verified drawn(Optional<Verified> verified) throws Obstacle {
        return verified.orElseThrow(() -> new Obstacle("there is no order before the draw"));
    }
}
