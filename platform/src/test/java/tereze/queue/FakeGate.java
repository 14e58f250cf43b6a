package tereze.queue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tereze.gate.client.GateNode;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Lane;
import tereze.gate.rules.Ord;
import tereze.gate.rules.Seal;
import tereze.gate.wire.CountsPage;
import tereze.gate.wire.CursorMessage;
import tereze.gate.wire.DrawMessage;
import tereze.gate.wire.Json;
import tereze.gate.wire.SealLine;
import tereze.gate.wire.SealMarks;
import tereze.gate.wire.Secrets;

/// A node of a gate that says what a test lets it say, and keeps what the platform sends it.
public final class FakeGate implements AutoCloseable {
    private final HttpServer server;
    private volatile @Nullable DrawMessage draw;
    private volatile long people;
    private final Map<Integer, String> revealed = new HashMap<>();
    final List<CursorMessage> cursors = new CopyOnWriteArrayList<>();
    private final List<SealOf> seals = new CopyOnWriteArrayList<>();
    private volatile boolean down;
    private volatile int secrets = 1;

    public FakeGate() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/g/", this::answer);
        server.start();
    }

    /// Its address, to which the number of an event is added.
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// The secret of another party, which comes at this place.
    synchronized void reveal(int place, String secret) {
        secrets = Math.max(secrets, place + 1);
        revealed.put(place, secret);
    }

    /// So many people queue, all in the lottery.
    public void people(long count) {
        people = count;
    }

    private record SealOf(EventId event, Seal seal) {}

    /// A seal of an event.
    void seal(EventId event, Seal seal) {
        seals.add(new SealOf(event, seal));
    }

    void down(boolean isDown) {
        down = isDown;
    }

    /// The draw that the platform has sent; null before.
    public @Nullable DrawMessage draw() {
        return draw;
    }

    /// Whether it is everybody's turn in the public lane.
    public boolean hasReleasedAll() {
        return !cursors.isEmpty()
                && cursors.getLast().toCursor().of(Lane.PUBLIC).equals(new Ord(Long.MAX_VALUE));
    }

    private record WithSecret(String secret) {}

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String what = path.substring(path.lastIndexOf('/') + 1);
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean post = exchange.getRequestMethod().equals("POST");
            if (down) {
                reply(exchange, 503, "{}");
            } else if (post) {
                take(what, body);
                reply(exchange, 204, "");
            } else {
                Optional<String> said = say(path, what, exchange.getRequestURI().getQuery());
                reply(exchange, said.isPresent() ? 200 : 404, said.orElse("{}"));
            }
        }
    }

    private synchronized void take(String what, byte[] body) {
        switch (what) {
            case "reveal" -> revealed.put(0, Json.read(body, WithSecret.class).secret());
            case "draw" -> draw = Json.read(body, DrawMessage.class);
            case "cursor" -> cursors.add(Json.read(body, CursorMessage.class));
            default -> throw new IllegalArgumentException(what);
        }
    }

    private synchronized Optional<String> say(String path, String what, @Nullable String query) {
        DrawMessage drawn = draw;
        return switch (what) {
            case "draw" -> Optional.of(json(drawn == null ? revealedUntilNow() : drawn));
            case "status.json" ->
                Optional.of(json(new GateNode.Status("open", 0, people, null, drawn == null ? null : drawn.seed(), 0)));
            case "counts" -> Optional.of(json(counts()));
            case "cursor" -> cursors.isEmpty() ? Optional.empty() : Optional.of(json(cursors.getLast()));
            case "seals" -> Optional.of(lines(path, query));
            case "" -> Optional.of("{}");
            default -> Optional.empty();
        };
    }

    private String lines(String path, @Nullable String query) {
        SealMarks known = query == null ? SealMarks.START : SealMarks.parse(query.substring("after=".length()));
        return seals.stream()
                .filter(one -> path.equals("/g/" + one.event() + "/seals"))
                .map(SealOf::seal)
                .filter(seal -> seal.second() > known.of(seal.node()))
                .map(seal -> json(SealLine.of(seal)) + "\n")
                .collect(Collectors.joining());
    }

    private Secrets revealedUntilNow() {
        List<@Nullable String> all = new ArrayList<>();
        for (int place = 0; place < secrets; place++) {
            all.add(revealed.get(place));
        }
        return new Secrets(all);
    }

    private CountsPage counts() {
        CountsPage.Part nobody = new CountsPage.Part(0, 0, new long[0], new int[0]);
        CountsPage.Part all = new CountsPage.Part(people, 0, new long[0], new int[0]);
        return new CountsPage(0, null, Map.of(1, List.of(all, nobody, nobody)));
    }

    private static String json(Object object) {
        return new String(Json.write(object), StandardCharsets.UTF_8);
    }

    private static void reply(HttpExchange exchange, int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
