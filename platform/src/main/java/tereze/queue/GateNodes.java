package tereze.queue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tereze.gate.client.Answer;
import tereze.gate.client.GateNode;
import tereze.gate.client.Obstacle;
import tereze.gate.client.Web;
import tereze.gate.rules.Draw;
import tereze.gate.rules.Seal;
import tereze.gate.wire.DrawMessage;
import tereze.gate.wire.Json;
import tereze.gate.wire.SealLine;
import tereze.gate.wire.SealMarks;
import tereze.gate.wire.Secrets;

/// The nodes of the gate, over HTTP. A node that does not answer is left out. Thread-safe.
@Component
final class GateNodes implements DisposableBean {
    /// Several questions in a row must take less than the five seconds after which a gate thinks that its writer is
    /// dead.
    private static final Duration PATIENCE = Duration.ofMillis(900);

    private static final Logger LOG = LoggerFactory.getLogger(GateNodes.class);

    private final GateContext gate;

    /// The addresses that did not answer last, so that each is logged once.
    private final Set<String> silent = ConcurrentHashMap.newKeySet();

    private final Web web = new Web(PATIENCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    GateNodes(GateContext gate) {
        this.gate = gate;
    }

    /// The nodes as a writer of cursors sees them, each with what it has said so far.
    List<GateNode> writersOf(int event) {
        return gate.settings().nodes().stream()
                .map(node -> new GateNode(addressOf(node, event), web))
                .toList();
    }

    private static URI addressOf(URI node, int event) {
        return node.resolve(node.getPath() + "g/" + event + "/");
    }

    /// A question to a node.
    interface Question<N, T> {
        T ask(N node) throws IOException, InterruptedException, Obstacle;
    }

    /// Asks nodes at the same time. Those that answer are in the result.
    <N, T> Map<N, T> ask(List<N> nodes, Question<N, T> question) throws InterruptedException {
        Map<N, Future<T>> asked = new LinkedHashMap<>();
        nodes.forEach(node -> asked.put(node, threads.submit(() -> question.ask(node))));
        Map<N, T> answers = new LinkedHashMap<>();
        for (var entry : asked.entrySet()) {
            try {
                answers.put(entry.getKey(), entry.getValue().get());
                if (silent.remove(entry.getKey().toString())) {
                    LOG.info("the gate at {} answers", entry.getKey());
                }
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof IOException || e.getCause() instanceof Obstacle)) {
                    throw new IllegalStateException(e.getCause());
                }
                if (silent.add(entry.getKey().toString())) {
                    LOG.warn(
                            "the gate at {} is left out: {}",
                            entry.getKey(),
                            e.getCause().getMessage());
                }
            }
        }
        return answers;
    }

    private record Drawn(@Nullable String seed) {}

    /// What a node says of the draw: it, or what was revealed until now.
    ///
    /// @param draw null before the draw
    /// @param secrets one for each commitment; empty if it was not revealed
    record DrawState(@Nullable DrawMessage draw, List<Optional<byte[]>> secrets) {}

    /// What the nodes say of the draw.
    List<DrawState> draws(int event) throws InterruptedException {
        return List.copyOf(ask(gate.settings().nodes(), node -> draw(addressOf(node, event)))
                .values());
    }

    private DrawState draw(URI event) throws IOException, InterruptedException, Obstacle {
        Answer answer = good(web.get(event.resolve("draw")));
        try {
            if (answer.read(Drawn.class).seed() == null) {
                return new DrawState(null, answer.read(Secrets.class).toBytes());
            }
            DrawMessage message = answer.read(DrawMessage.class);
            return new DrawState(message, message.toDraw().secrets());
        } catch (IllegalArgumentException e) {
            throw new Obstacle(event + "draw: " + e.getMessage());
        }
    }

    private record WithSecret(String secret) {}

    /// Reveals a secret to all nodes.
    ///
    /// @return how many took it
    int reveal(int event, byte[] secret) throws InterruptedException {
        byte[] body = Json.write(new WithSecret(HexFormat.of().formatHex(secret)));
        return ask(
                        gate.settings().nodes(),
                        node -> good(web.post(addressOf(node, event).resolve("reveal"), body)))
                .size();
    }

    /// Sends a draw to all nodes.
    ///
    /// @return how many took it
    int send(int event, Draw draw) throws InterruptedException {
        byte[] body = Json.write(DrawMessage.of(draw, null, gate.keys().cursor()));
        return ask(
                        gate.settings().nodes(),
                        node -> good(web.post(addressOf(node, event).resolve("draw"), body)))
                .size();
    }

    /// The seals that the nodes have beyond those that are known, of each node at most 1,000.
    List<List<Seal>> seals(int event, SealMarks known) throws InterruptedException {
        return List.copyOf(
                ask(writersOf(event), node -> read(node.seals(known))).values());
    }

    private static List<Seal> read(List<SealLine> lines) throws Obstacle {
        try {
            return lines.stream().map(SealLine::toSeal).toList();
        } catch (IllegalArgumentException e) {
            throw new Obstacle("seals: " + e.getMessage());
        }
    }

    /// Whether all nodes answer.
    boolean answer() throws InterruptedException {
        List<URI> nodes = gate.settings().nodes();
        return !nodes.isEmpty()
                && ask(nodes, node -> good(web.get(node.resolve(node.getPath() + "g/"))))
                                .size()
                        == nodes.size();
    }

    private static Answer good(Answer answer) throws Obstacle {
        if (!answer.isGood()) {
            throw new Obstacle("it answers " + answer.refusal());
        }
        return answer;
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
        web.close();
    }
}
