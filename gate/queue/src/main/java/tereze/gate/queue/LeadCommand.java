package tereze.gate.queue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tereze.gate.client.GateNode;
import tereze.gate.client.Obstacle;
import tereze.gate.client.Web;
import tereze.gate.event.GateEvent;
import tereze.gate.event.WrongFile;

/// `./tereze queue lead`: moves the line of a gate.
@Command(
        name = "lead",
        description = "Moves the line, so many people a second, as long as the site lives.",
        mixinStandardHelpOptions = true)
final class LeadCommand implements Callable<Integer> {
    /// A second asks up to four times in a row, which must take less than the five seconds after which a gate
    /// thinks that its writer is dead.
    private static final Duration PATIENCE = Duration.ofMillis(900);

    private static final long LAST_WORD_SECONDS = 3;

    @Mixin
    private Options options = new Options();

    @Option(names = "--gates", required = true, split = ",", paramLabel = "URL", description = "All nodes of the gate.")
    private List<String> gates = new ArrayList<>();

    @Option(names = "--per-second", required = true, paramLabel = "N", description = "How many people the site takes.")
    private int perSecond;

    @Option(
            names = "--health",
            paramLabel = "URL",
            description = "An address of the site that is called once a second; after three failures the line stops.")
    private @Nullable String health;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws WrongFile, Obstacle, InterruptedException {
        if (perSecond < 1) {
            throw new Obstacle("--per-second: " + perSecond + " (expected: 1 or more)");
        }
        GateEvent event = options.event();
        try (Web web = new Web(PATIENCE);
                LeadWriter writer = new LeadWriter(
                        event,
                        options.cursorKey(),
                        perSecond,
                        nodes(event, web),
                        health == null ? null : LeadWriter.health(web, Web.page(health)),
                        Clock.systemUTC(),
                        spec.commandLine().getOut())) {
            write(writer);
        }
        return 0;
    }

    private List<GateNode> nodes(GateEvent event, Web web) throws Obstacle {
        List<GateNode> nodes = new ArrayList<>();
        for (String gate : gates) {
            nodes.add(new GateNode(Web.eventAt(gate, event.id()), web));
        }
        return nodes;
    }

    /// Writes cursors until the process gets a signal to end; then waits until the last one is written.
    private static void write(LeadWriter writer) throws Obstacle, InterruptedException {
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.countDown();
            try {
                boolean _ = stopped.await(LAST_WORD_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        try {
            long due = System.nanoTime();
            do {
                writer.second();
                due = Math.max(due + TimeUnit.SECONDS.toNanos(1), System.nanoTime());
            } while (!stop.await(due - System.nanoTime(), TimeUnit.NANOSECONDS));
            writer.end();
        } finally {
            stopped.countDown();
        }
    }
}
