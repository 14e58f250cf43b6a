package tereze.gate.queue;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import tereze.gate.client.GateNode;
import tereze.gate.client.Obstacle;
import tereze.gate.client.Web;
import tereze.gate.event.GateEvent;
import tereze.gate.rules.Breaker.Signal;
import tereze.gate.rules.Counts;
import tereze.gate.rules.Cursor;
import tereze.gate.rules.Hmac;
import tereze.gate.rules.Lane;
import tereze.gate.rules.Ord;
import tereze.gate.wire.CursorMessage;

/// Writes the cursors that [Lead] decides to all nodes of a gate. A node that does not answer is asked again a
/// second later. Not thread-safe.
final class LeadWriter implements AutoCloseable {
    /// Clocks of servers are published in whole seconds, and are a second old at most.
    private static final long CLOCK_SECONDS = 3;

    private final GateEvent event;
    private final Hmac cursorKey;
    private final List<GateNode> nodes;
    private final Callable<Signal> health;
    private final boolean asksHealth;
    private final InstantSource clock;
    private final PrintWriter out;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// The nodes whose cursor is known, and those that did not answer last.
    private final Set<GateNode> joined = new HashSet<>();

    private final Set<GateNode> silent = new HashSet<>();
    private final Set<GateNode> wrongClocks = new HashSet<>();

    private Lead lead;
    private Counts counts = Counts.NONE;
    private boolean drawn;

    /// Seconds since 1970 at the start, so that of two writers the one that started later wins.
    private long epoch;

    private long seq;

    /// @param health says whether the site lives; null: nobody asks it
    LeadWriter(
            GateEvent event,
            Hmac cursorKey,
            int perSecond,
            List<GateNode> nodes,
            @Nullable Callable<Signal> health,
            InstantSource clock,
            PrintWriter out) {
        this.event = event;
        this.cursorKey = cursorKey;
        this.nodes = List.copyOf(nodes);
        this.health = health == null ? () -> Signal.QUIET : health;
        asksHealth = health != null;
        this.clock = clock;
        this.out = out;
        epoch = clock.instant().getEpochSecond();
        lead = Lead.startingAt(
                Lane.ALL.stream().map(_ -> Ord.FIRST).toList(), Lead.Settings.of(event, perSecond), clock.millis());
    }

    /// Calls the site: a good status says that it lives.
    static Callable<Signal> health(Web web, URI address) {
        return () -> {
            try {
                return web.get(address).isGood() ? Signal.ALIVE : Signal.DEAD;
            } catch (IOException e) {
                return Signal.DEAD;
            }
        };
    }

    /// Does what is due once a second: nothing until a node has said how far the line is.
    ///
    /// @throws Obstacle if another writer has taken over
    void second() throws Obstacle, InterruptedException {
        join();
        if (joined.isEmpty()) {
            return;
        }
        Future<Signal> signal = threads.submit(health);
        ask(joined, GateNode::hear).forEach((node, heard) -> {
            counts = counts.merge(heard.counts());
            drawn |= heard.drawn();
            compareClocks(node, heard.at());
        });
        Cursor.State before = lead.state();
        lead = lead.after(result(signal).orElse(Signal.DEAD), drawn, counts.lines(), clock.millis());
        if (lead.state() != before) {
            say("the line is " + CursorMessage.name(lead.state()));
        }
        send();
    }

    /// A node lets nobody in by a cursor that is old by its clock.
    private void compareClocks(GateNode node, @Nullable Instant theirs) {
        if (theirs == null) {
            return;
        }
        long seconds = Duration.between(theirs, clock.instant()).toSeconds();
        boolean isWrong = Math.abs(seconds) > CLOCK_SECONDS;
        if (isWrong ? wrongClocks.add(node) : wrongClocks.remove(node)) {
            say(node
                    + (isWrong
                            ? ": its clock differs from that of this machine by " + Math.abs(seconds)
                                    + " seconds, so it lets nobody in. Set the clocks right"
                            : ": its clock agrees with that of this machine again"));
        }
    }

    /// Ends: until there is another writer, nobody is let in.
    void end() throws Obstacle, InterruptedException {
        lead = lead.paused(clock.millis());
        send();
    }

    /// Reads how far the lanes have come, at the nodes at which that is not known.
    private void join() throws InterruptedException {
        Set<GateNode> others = new HashSet<>(nodes);
        others.removeAll(joined);
        ask(others, node -> node.cursor(cursorKey)).forEach((node, held) -> {
            joined.add(node);
            if (held.isPresent()) {
                lead = lead.notBehind(held.get().cursors());
                // Without health calls nothing would say that the site has recovered.
                lead = seq == 0 && asksHealth ? lead.resuming(held.get(), clock.millis()) : lead;
                epoch = seq == 0 ? Math.max(epoch, held.get().epoch() + 1) : epoch;
            }
        });
    }

    private void send() throws Obstacle, InterruptedException {
        Cursor cursor = lead.cursor(event.id(), epoch, ++seq);
        if (ask(joined, node -> node.send(cursor, cursorKey)).containsValue(false)) {
            throw new Obstacle("another writer has taken over");
        }
    }

    private interface Question<T> {
        T ask(GateNode node) throws IOException, InterruptedException, Obstacle;
    }

    /// Asks some nodes at the same time. Those that answer are in the result.
    private <T> Map<GateNode, T> ask(Set<GateNode> some, Question<T> question) throws InterruptedException {
        Map<GateNode, Future<T>> asked = new LinkedHashMap<>();
        some.forEach(node -> asked.put(node, threads.submit(() -> question.ask(node))));
        Map<GateNode, T> answers = new LinkedHashMap<>();
        for (var answer : asked.entrySet()) {
            GateNode node = answer.getKey();
            Optional<T> given = result(answer.getValue());
            given.ifPresent(known -> answers.put(node, known));
            if (given.isPresent() ? silent.remove(node) : silent.add(node)) {
                say(node + (given.isPresent() ? ": it answers" : ": it does not answer"));
            }
        }
        return answers;
    }

    private static <T> Optional<T> result(Future<T> future) throws InterruptedException {
        try {
            return Optional.of(future.get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException || e.getCause() instanceof Obstacle) {
                return Optional.empty();
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private void say(String what) {
        out.println(clock.instant() + " " + what);
        out.flush();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
