package tereze.gate.page;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.gate.event.EventFile;
import tereze.gate.event.Keys;
import tereze.gate.event.WrongFile;
import tereze.gate.rules.Cursor;
import tereze.gate.rules.Draw;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Hmac;
import tereze.gate.rules.Note;
import tereze.gate.rules.Ord;
import tereze.gate.server.GateServer;
import tereze.gate.testing.GateClient;
import tereze.gate.testing.TestEvent;
import tereze.gate.wire.CursorMessage;
import tereze.gate.wire.DrawMessage;
import tereze.journal.Hash;

/// A gate with one event, whose time the test sets, and a service behind it that keeps what it is sent.
final class SampleQueue implements AutoCloseable {
    static final Instant PREQUEUE = Instant.parse("2027-04-01T03:00:00Z");
    static final Instant OPENS = Instant.parse("2027-04-01T04:00:00Z");
    static final Instant CLOSES = Instant.parse("2027-04-10T13:00:00Z");

    private static final byte[] SECRET = new byte[32];

    private final HttpServer service;
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final GateServer node;
    private final GateClient gate;
    private final Hmac cursorKey;
    private volatile Instant now = PREQUEUE;
    private long sequence;

    SampleQueue(Path folder, boolean kiosk) throws IOException, WrongFile {
        Files.createDirectories(folder);
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/enter", exchange -> {
            received.add(exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] page = "<!DOCTYPE html><title>Service</title>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        service.start();
        Path file = folder.resolve("keys");
        // Always the same, so that everybody always has the same place.
        Files.writeString(
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))),
                Stream.of(Keys.MASTER, Keys.EVENT + 7, Keys.PASS, Keys.CURSOR)
                        .map(name -> name + " " + "5a".repeat(32) + "\n")
                        .collect(Collectors.joining()));
        Keys keys = Keys.read(file);
        cursorKey = keys.key(Keys.CURSOR);
        String enter = "http://127.0.0.1:" + service.getAddress().getPort() + "/enter";
        node = new GateServer(
                new GateServer.Node(1, folder, clock(), true, kiosk),
                List.of(EventFile.parse(
                        "event",
                        Files.readString(Path.of("src/test/resources/page-event.json"))
                                .formatted(
                                        PREQUEUE,
                                        OPENS,
                                        CLOSES,
                                        enter,
                                        keys.key(Keys.EVENT + 7).commitment(),
                                        Hash.ofContent(SECRET)))),
                keys);
        gate = new GateClient(node.start(0));
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    /// The page.
    String address() {
        return "http://127.0.0.1:" + gate.port() + "/g/7/";
    }

    void setTime(Instant moment) {
        now = moment;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /// Lets children queue, with the numbers of [TestEvent#child] from 100 on.
    void arrive(int children) {
        for (int i = 0; i < children; i++) {
            gate.ticket(TestEvent.child(100 + i));
        }
    }

    /// Waits until the gate has counted everybody, which it does once a second.
    void awaitCount(int people) throws InterruptedException {
        for (int tries = 0; !gate.get("status.json").get("waiting").equals("" + people); tries++) {
            if (tries == 200) {
                throw new AssertionError(gate.get("status.json").text());
            }
            Thread.sleep(50);
        }
    }

    void draw() {
        Draw draw = new Draw(new EventId(7), Optional.empty(), List.of(Optional.of(SECRET)));
        gate.post("draw", DrawMessage.of(draw, null, cursorKey));
    }

    void move(Cursor.State state, Ord to, @Nullable Note note) {
        sequence++;
        Cursor cursor =
                new Cursor(new EventId(7), 1, sequence, now.toEpochMilli(), state, 1, List.of(to, to, to), note);
        gate.post("cursor", CursorMessage.of(cursor, cursorKey));
    }

    /// What the service has received: its address and the form.
    String received() throws InterruptedException {
        return String.valueOf(received.poll(10, TimeUnit.SECONDS));
    }

    GateClient gate() {
        return gate;
    }

    @Override
    public void close() throws IOException {
        gate.close();
        node.close();
        service.stop(0);
    }
}
