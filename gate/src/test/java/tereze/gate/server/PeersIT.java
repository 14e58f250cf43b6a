package tereze.gate.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tereze.gate.event.Keys;
import tereze.gate.rules.Hmac;
import tereze.gate.rules.PeerHeader;
import tereze.gate.rules.Pid;
import tereze.gate.rules.Ticket;
import tereze.gate.testing.GateClient;
import tereze.gate.testing.TestEvent;

/// What a node asks of another one.
class PeersIT {
    @TempDir
    private Path folder;

    private TestEvent event;
    private Hmac master;

    @BeforeEach
    void make() throws Exception {
        event = TestEvent.openingIn(folder, Duration.ofMinutes(10));
        master = event.keys().key(Keys.MASTER);
    }

    private GateServer.Node node(int number) {
        return new GateServer.Node(number, folder.resolve("node-" + number), Clock.systemUTC(), true, false);
    }

    private Pid pid(String ticket) {
        return ((Ticket.Reading.Valid) Ticket.read(ticket, TestEvent.ID, master))
                .ticket()
                .pid();
    }

    /// Issues a ticket for each of these children at a node that is on only for that, and lets another one hear of it.
    private List<Pid> issue(Peers peers, Peers.Progress progress, int... children) throws Exception {
        try (GateServer server = new GateServer(node(1), List.of(event.read()), event.keys());
                GateClient client = new GateClient(server.start(0))) {
            List<Pid> issued = new ArrayList<>();
            for (int child : children) {
                issued.add(pid(client.ticket(TestEvent.child(child))));
            }
            assertThat(peers.ask(URI.create("http://127.0.0.1:" + client.port()), progress))
                    .isTrue();
            return issued;
        }
    }

    @Test
    void readsARosterAnewThatHasLostItsEnd() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient();
                EventGate other = new EventGate(event.read(), event.keys(), node(2))) {
            Peers peers = new Peers(other, client);
            Peers.Progress progress = new Peers.Progress();
            issue(peers, progress, 1, 2, 3);
            // A power cut takes the last entry.
            Path of = folder.resolve("node-1/event-7");
            Files.delete(of.resolve("node-1.seals"));
            try (RandomAccessFile roster =
                    new RandomAccessFile(of.resolve("node-1.roster").toFile(), "rw")) {
                assertThat(roster.length()).isEqualTo(3 * 22);
                roster.setLength(2 * 22);
            }
            // Another one comes in its place.
            Pid fourth = issue(peers, progress, 4).getFirst();
            assertThat(other.arrivals().find(fourth)).isPresent();
            Pid fifth = issue(peers, progress, 5).getFirst();
            assertThat(other.arrivals().find(fifth)).isPresent();
        }
    }

    @Test
    void hearsOfWhatAFullDiskDoesNotTake() throws Exception {
        Path of = Files.createDirectories(folder.resolve("node-1/event-7"));
        Files.createSymbolicLink(of.resolve("node-1.roster"), Path.of("/dev/full"));
        try (HttpClient client = HttpClient.newHttpClient();
                EventGate other = new EventGate(event.read(), event.keys(), node(2))) {
            List<Pid> issued = issue(new Peers(other, client), new Peers.Progress(), 1, 2, 3);
            assertThat(issued)
                    .hasSize(3)
                    .allMatch(pid -> other.arrivals().find(pid).isPresent());
        }
    }

    @Test
    void bearsOddAnswers() throws Exception {
        Queue<String> answers = new ConcurrentLinkedQueue<>(List.of(
                "{}",
                "no json",
                "{\"node\":3,\"at\":1,\"rosters\":[{\"node\":70000,\"kiosk\":false,\"next\":\"1:1\",\"entries\":\""
                        + "A".repeat(44) + "\",\"more\":false,\"last\":0}],\"secrets\":[]}",
                "{\"node\":3,\"at\":1,\"rosters\":[{\"node\":3,\"kiosk\":false,\"next\":\"x\",\"entries\":\"\",\"more\":false,"
                        + "\"last\":0}],\"secrets\":[]}",
                "{\"node\":3,\"at\":1,\"rosters\":[null],\"secrets\":[]}"));
        HttpServer odd = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        odd.createContext("/", exchange -> {
            byte[] answer = answers.remove().getBytes(StandardCharsets.UTF_8);
            PeerHeader question = PeerHeader.read(exchange.getRequestHeaders().getFirst(PeerHeader.NAME))
                    .orElseThrow();
            exchange.getResponseHeaders()
                    .set(
                            PeerHeader.ANSWER_NAME,
                            question.answerTag(answer, master).toString());
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        odd.start();
        try (HttpClient client = HttpClient.newHttpClient();
                EventGate gate = new EventGate(event.read(), event.keys(), node(2))) {
            Peers peers = new Peers(gate, client);
            Peers.Progress progress = new Peers.Progress();
            URI address = URI.create("http://127.0.0.1:" + odd.getAddress().getPort());
            while (!answers.isEmpty()) {
                assertThat(peers.ask(address, progress)).isFalse();
            }
            // And of one that answers well, everything.
            assertThat(issue(peers, progress, 1))
                    .allMatch(pid -> gate.arrivals().find(pid).isPresent());
        } finally {
            odd.stop(0);
        }
    }
}
