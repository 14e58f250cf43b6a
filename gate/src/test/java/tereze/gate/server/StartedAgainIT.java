package tereze.gate.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tereze.gate.event.EventFile;
import tereze.gate.event.GateEvent;
import tereze.gate.event.WrongFile;
import tereze.gate.rules.Cursor;
import tereze.gate.rules.Ord;
import tereze.gate.testing.GateClient;
import tereze.gate.testing.TestClock;
import tereze.gate.testing.TestEvent;

/// A node that is started again, and nodes that hear of each other.
class StartedAgainIT extends RunningNode {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void knowsEverybodyAfterItWasKilled() throws Exception {
        String ticket = gate.ticket(TestEvent.child(1));
        openTheLine();
        String late = gate.ticket(TestEvent.child(2));
        move(9, Cursor.State.OPEN, LAST);
        String ord = gate.with("place", late).get("ord");
        Path copy = folder.resolve("node-2");
        copy(folder.resolve("node-1"), copy);
        Path roster = copy.resolve("event-7/node-1.roster");
        byte[] cut = Files.readAllBytes(roster);
        Files.write(roster, Arrays.copyOf(cut, cut.length + 7));
        Files.writeString(copy.resolve("event-7/node-1.seals"), "{\"node\":1,\"q\":", StandardOpenOption.APPEND);

        GateServer again =
                new GateServer(new GateServer.Node(1, copy, clock, true, false), List.of(event.read()), event.keys());
        open.add(again);
        GateClient after = client(again.start(0));
        assertThat(after.ticket(TestEvent.child(1))).isEqualTo(ticket);
        assertThat(after.ticket(TestEvent.child(2))).isEqualTo(late);
        assertThat(after.with("place", late).get("ord")).isEqualTo(ord);
        assertThat(after.post("cursor", event.cursor(8, clock.instant(), Cursor.State.OPEN, LAST))
                        .refusal())
                .isEqualTo("409 older");
        assertThat(after.get("draw").get("seed")).isEqualTo(event.draw(true).seed());
        assertThat(Files.size(roster) % 22).isZero();
    }

    @Test
    void noLaneFallsWhenANodeIsStartedAgain() throws Exception {
        gate.ticket(TestEvent.child(1));
        openTheLine();
        move(1, Cursor.State.OPEN, LAST);
        move(2, Cursor.State.OPEN, new Ord(5));
        assertThat(gate.post("cursor", event.cursor(1, clock.instant(), Cursor.State.OPEN, LAST))
                        .refusal())
                .isEqualTo("409 older");
        Path copy = folder.resolve("copy");
        copy(folder.resolve("node-1"), copy);

        GateServer again =
                new GateServer(new GateServer.Node(1, copy, clock, true, false), List.of(event.read()), event.keys());
        open.add(again);
        GateClient after = client(again.start(0));
        assertThat(after.get("cursor").json().get("seq").asLong()).isEqualTo(2);
        assertThat(after.get("status.json").json().get("cursors").get(0).asString())
                .isEqualTo(LAST.toString());

        GateServer peer = server(2, clock);
        GateClient other = client(peer.start(0));
        peer.follow(List.of(URI.create("http://127.0.0.1:" + after.port())));
        assertThat(other.with("place", gate.ticket(TestEvent.child(1))).get("cursor"))
                .isEqualTo(LAST.toString());
    }

    @Test
    void knowsSinceWhenTheServiceIsPausedAfterItWasStartedAgain() throws Exception {
        openTheLine();
        move(1, Cursor.State.PAUSED, LAST);
        long since = gate.get("status.json").json().get("since").asLong();
        Path copy = folder.resolve("copy");
        copy(folder.resolve("node-1"), copy);
        clock.move(Duration.ofHours(1));

        GateServer again =
                new GateServer(new GateServer.Node(1, copy, clock, true, false), List.of(event.read()), event.keys());
        open.add(again);
        GateClient.Answer status = client(again.start(0)).get("status.json");
        assertThat(status.get("state")).isEqualTo("paused");
        assertThat(status.json().get("since").asLong()).isEqualTo(since);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path target = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(one, target);
                }
            }
        }
    }

    @Test
    void isOneGateWithItsPeers() throws Exception {
        GateServer second = server(2, clock);
        int port = second.start(0);
        GateClient other = client(port);
        String ticket = gate.ticket(TestEvent.child(1));
        second.follow(List.of(URI.create("http://127.0.0.1:" + gate.port())));

        assertThat(other.ticket(TestEvent.child(1))).isEqualTo(ticket);
        String later = gate.ticket(TestEvent.child(2));
        openTheLine();
        move(1, Cursor.State.OPEN, LAST);
        Thread.sleep(2_000);
        assertThat(other.ticket(TestEvent.child(2))).isEqualTo(later);
        assertThat(other.get("draw").get("seed")).isEqualTo(event.draw(true).seed());
        assertThat(other.get("cursor").json().get("seq").asLong()).isEqualTo(1);
        move(2, Cursor.State.OPEN, LAST);
        Thread.sleep(2_000);
        assertThat(other.get("cursor").json().get("seq").asLong()).isEqualTo(2);
        assertThat(other.get("peer").refusal()).isEqualTo("401 forged");
    }

    @Test
    void issuesNothingWithAWrongClockOrATwin() throws Exception {
        TestClock wrong = new TestClock();
        wrong.move(Duration.ofSeconds(2));
        GateServer second = server(2, wrong);
        GateClient other = client(second.start(0));
        other.ticket(TestEvent.child(5));
        second.follow(List.of(URI.create("http://127.0.0.1:" + gate.port())));
        assertThat(other.post("ticket", "{\"iin\":\"" + TestEvent.child(1) + "\"}")
                        .refusal())
                .isEqualTo("503 clock");
        assertThat(other.ticket(TestEvent.child(5))).hasSize(64);

        GateServer twin = new GateServer(
                new GateServer.Node(1, folder.resolve("twin"), clock, true, false),
                List.of(event.read()),
                event.keys());
        open.add(twin);
        GateClient twins = client(twin.start(0));
        twin.follow(List.of(URI.create("http://127.0.0.1:" + gate.port())));
        assertThat(twins.post("ticket", "{\"iin\":\"" + TestEvent.child(1) + "\"}")
                        .refusal())
                .isEqualTo("503 node-twice");
    }

    @Test
    void issuesTicketsThoughAPeerAnswersSlowly() throws Exception {
        HttpServer slow = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slow.createContext("/", exchange -> {
            try (exchange) {
                HttpRequest request = HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + gate.port() + exchange.getRequestURI()))
                        .header("Gate-Peer", exchange.getRequestHeaders().getFirst("Gate-Peer"))
                        .build();
                HttpResponse<byte[]> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
                Thread.sleep(1_300);
                exchange.getResponseHeaders()
                        .set(
                                "Gate-Answer",
                                answer.headers().firstValue("Gate-Answer").orElseThrow());
                exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
                exchange.getResponseBody().write(answer.body());
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        });
        slow.start();
        try {
            GateServer second = server(2, clock);
            GateClient other = client(second.start(0));
            String known = gate.ticket(TestEvent.child(2));
            second.follow(
                    List.of(URI.create("http://127.0.0.1:" + slow.getAddress().getPort())));
            assertThat(other.ticket(TestEvent.child(2))).isEqualTo(known);
            assertThat(other.post("ticket", "{\"iin\":\"" + TestEvent.child(1) + "\"}")
                            .status())
                    .isEqualTo(200);
        } finally {
            slow.stop(0);
        }
    }

    /// With other times, those who have tickets would have other places.
    @Test
    void keepsToTheEventForWhichItIssuedTickets() throws Exception {
        GateServer.Node second = new GateServer.Node(2, folder.resolve("node-2"), clock, true, false);
        GateEvent other = EventFile.parse("other", event.json().replace("\"grace\":\"P3D\"", "\"grace\":\"P4D\""));
        try (GateServer first = new GateServer(second, List.of(other), event.keys())) {
            assertThat(first.start(0)).isPositive();
        }
        try (GateServer changed = new GateServer(second, List.of(event.read()), event.keys());
                GateClient client = new GateClient(changed.start(0))) {
            client.ticket(TestEvent.child(1));
        }
        assertThatThrownBy(() -> new GateServer(second, List.of(other), event.keys()))
                .isInstanceOf(WrongFile.class)
                .hasMessageContaining("were issued for this event file, and another one is given");
    }

    @Test
    void hasItsFolderForItself() {
        assertThatThrownBy(() -> new GateServer(
                        new GateServer.Node(1, folder.resolve("node-1"), clock, true, false),
                        List.of(event.read()),
                        event.keys()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another gate works there");
    }

    @Test
    void goesOnWhenTheDiskIsFull() throws Exception {
        Path full = Files.createDirectories(folder.resolve("full/event-7"));
        Files.createSymbolicLink(full.resolve("node-1.roster"), Path.of("/dev/full"));
        GateServer server = new GateServer(
                new GateServer.Node(1, folder.resolve("full"), clock, true, false),
                List.of(event.read()),
                event.keys());
        open.add(server);
        GateClient client = client(server.start(0));
        String ticket = client.ticket(TestEvent.child(1));
        assertThat(client.ticket(TestEvent.child(1))).isEqualTo(ticket);
        Thread.sleep(1_300);
        assertThat(client.get("status.json").get("roster")).isEqualTo("failing");
    }
}
