package tereze.gate.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tereze.gate.event.EventFile;
import tereze.gate.event.GateEvent;
import tereze.gate.event.Keys;
import tereze.gate.event.WrongFile;
import tereze.gate.rules.EventId;
import tereze.gate.testing.FakePlatform;
import tereze.gate.testing.GateClient;
import tereze.gate.testing.TestClock;
import tereze.gate.testing.TestEvent;
import tereze.gate.wire.Json;
import tereze.gate.wire.ServedEvents;

/// A node whose events a platform says.
class PlatformEventsIT {
    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock();
    private final List<AutoCloseable> open = new ArrayList<>();
    private TestEvent event;
    private Path keys;
    private FakePlatform platform;
    private GateServer server;
    private PlatformEvents events;
    private GateClient gate;

    @BeforeEach
    void start() throws Exception {
        event = TestEvent.openingIn(folder, Duration.ofMinutes(10));
        keys = folder.resolve("shared");
        Keys.create(keys);
        platform = new FakePlatform();
        open.add(platform);
        startNode();
    }

    private void startNode() throws Exception {
        Path data = folder.resolve("data");
        server = new GateServer(new GateServer.Node(1, data, clock, true, false), List.of(), Keys.read(keys));
        open.add(server);
        events = new PlatformEvents(server, data, clock, platform.address(), keys);
        open.add(events);
        events.restore();
        gate = new GateClient(server.start(0));
        open.add(gate);
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
        open.clear();
    }

    private void addKey(int number) throws Exception {
        String hex = Files.readAllLines(event.keysFile()).stream()
                .filter(line -> line.startsWith("event-7 "))
                .findFirst()
                .orElseThrow()
                .substring("event-7 ".length());
        Keys.append(keys, new EventId(number), HexFormat.of().parseHex(hex));
    }

    private String file(int number) throws WrongFile {
        return event.json().replace("\"event\":7", "\"event\":" + number);
    }

    private List<Integer> served() {
        return server.events().stream().map(one -> one.id().value()).toList();
    }

    @Test
    void servesAnEventAsSoonAsItsKeyIsThere() throws Exception {
        platform.lists(event.json());
        events.second();
        assertThat(gate.get("status.json").refusal()).isEqualTo("404 event-unknown");

        addKey(7);
        events.second();
        assertThat(platform.unchanged()).isEqualTo(1);
        assertThat(gate.get("status.json").status()).isEqualTo(200);
        assertThat(gate.ticket(TestEvent.child(1))).hasSize(64);
    }

    @Test
    void startsWithoutThePlatform() throws Exception {
        addKey(7);
        platform.lists(event.json());
        events.second();
        String ticket = gate.ticket(TestEvent.child(1));

        stop();
        platform = new FakePlatform();
        platform.close();
        startNode();
        events.second();

        assertThat(gate.ticket(TestEvent.child(1))).isEqualTo(ticket);
    }

    @Test
    void servesTheOthersIfOneIsWrong() throws Exception {
        addKey(7);
        addKey(8);
        platform.lists(
                "5", "null", file(9).replace("\"grace\"", "\"gracious\""), file(7), "{}", file(10), file(8), file(8));
        events.second();

        assertThat(served()).containsExactly(7, 8);
    }

    @Test
    void goesOnWhateverThePlatformAnswers() throws Exception {
        addKey(7);
        platform.lists(event.json());
        events.second();
        String ticket = gate.ticket(TestEvent.child(1));

        CountDownLatch end = new CountDownLatch(1);
        List<FakePlatform.Answer> answers = List.of(
                exchange -> FakePlatform.send(exchange, 200, "[]"),
                exchange -> FakePlatform.send(exchange, 200, "{\"event\":7}"),
                exchange -> FakePlatform.send(exchange, 200, "<html>"),
                exchange -> FakePlatform.send(exchange, 200, "[".repeat(5_000)),
                exchange -> FakePlatform.send(exchange, 200, ""),
                exchange -> FakePlatform.send(exchange, 503, "[]"),
                exchange -> FakePlatform.send(exchange, 200, "[" + "1,".repeat(2_000) + "1]"),
                exchange -> FakePlatform.send(exchange, 200, "[[" + "{},".repeat(300_000) + "{}]]"),
                exchange -> FakePlatform.send(exchange, 200, "[] []"),
                exchange -> exchange.sendResponseHeaders(304, -1),
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    byte[] much = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
                    try (OutputStream out = exchange.getResponseBody()) {
                        for (int i = 0; i < 1 << 10; i++) {
                            out.write(much);
                        }
                    }
                },
                exchange -> {
                    exchange.sendResponseHeaders(200, 1_000);
                    exchange.getResponseBody().write('[');
                    exchange.getResponseBody().flush();
                    try {
                        assertThat(end.await(2, TimeUnit.MINUTES)).isTrue();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                });
        for (FakePlatform.Answer answer : answers) {
            platform.answers(answer);
            events.second();
            assertThat(gate.ticket(TestEvent.child(1))).isEqualTo(ticket);
        }
        end.countDown();

        addKey(8);
        platform.lists(file(8));
        events.second();
        assertThat(served()).containsExactly(7, 8);
    }

    @Test
    void changesAnEventOnlyBeforeItsFirstTicket() throws Exception {
        addKey(7);
        platform.lists(event.json());
        events.second();
        String further = event.json().replace("P3D", "P4D");
        platform.lists(further);
        events.second();
        assertThat(server.events().getFirst().schedule().grace()).isEqualTo(Duration.ofDays(4));
        String ticket = gate.ticket(TestEvent.child(1));

        platform.lists(event.json().replace("P3D", "P5D"));
        events.second();
        assertThat(server.events().getFirst().schedule().grace()).isEqualTo(Duration.ofDays(4));
        assertThat(gate.ticket(TestEvent.child(1))).isEqualTo(ticket);

        stop();
        platform = new FakePlatform();
        platform.lists(event.json().replace("P3D", "P5D"));
        startNode();
        events.second();
        assertThat(gate.ticket(TestEvent.child(1))).isEqualTo(ticket);
    }

    @Test
    void takesTheSameInAnotherFormForTheSame() throws Exception {
        addKey(7);
        platform.lists(event.json());
        events.second();
        String ticket = gate.ticket(TestEvent.child(1));
        String before = server.events().getFirst().source();

        GateEvent read = EventFile.parse("event", event.json());
        platform.lists(
                event.json().replace("\"grace\":\"P3D\",\"born\":null,", "\"born\":null,  \"grace\":\"PT72H\","));
        events.second();
        assertThat(server.events().getFirst().source()).isEqualTo(before);
        assertThat(server.events().getFirst().saysTheSameAs(read)).isTrue();
        assertThat(gate.ticket(TestEvent.child(1))).isEqualTo(ticket);
    }

    @Test
    void keepsAnEventThatThePlatformNamesNoMoreUntilADayAfterItsEnd() throws Exception {
        addKey(7);
        addKey(8);
        platform.lists(event.json(), file(8));
        events.second();
        gate.ticket(TestEvent.child(1));
        platform.lists(file(8));
        events.second();
        assertThat(served()).containsExactly(7, 8);

        clock.move(Duration.ofDays(3));
        events.second();
        assertThat(served()).containsExactly(7, 8);

        // It closes after a day, with three days of grace. The seal of the last second is still to be had.
        clock.move(Duration.ofHours(25));
        events.second();
        assertThat(served()).containsExactly(7, 8);
        assertThat(gate.post("ticket", "{\"iin\":\"" + TestEvent.child(2) + "\"}")
                        .get("code"))
                .isEqualTo("closed");
        assertThat(gate.get("status.json").get("state")).isEqualTo("closed");
        sealed();

        clock.move(Duration.ofHours(24));
        events.second();
        assertThat(served()).isEmpty();

        // The clock was wrong.
        clock.move(Duration.ofHours(-121));
        events.second();
        assertThat(served()).containsExactly(7, 8);
    }

    /// Waits for the timer that seals.
    private void sealed() throws InterruptedException {
        GateClient.Answer seals = gate.get("seals?after=");
        for (int tries = 0; tries < 100 && seals.text().isEmpty(); tries++) {
            Thread.sleep(50);
            seals = gate.get("seals?after=");
        }
        assertThat(seals.status()).isEqualTo(200);
        assertThat(seals.text()).startsWith("{");
    }

    @Test
    void listsWhatItServes() throws Exception {
        addKey(7);
        platform.lists(event.json());
        events.second();
        URI list = URI.create("http://127.0.0.1:" + gate.port() + "/g/");
        try (HttpClient client = HttpClient.newHttpClient()) {
            byte[] answer = client.send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
            ServedEvents.Served only =
                    Json.read(answer, ServedEvents.class).events().getFirst();
            assertThat(only.event()).isEqualTo(7);
            assertThat(only.state()).isEqualTo("closed");
            assertThat(only.opens()).isEqualTo(event.opens());

            HttpResponse<String> page = client.send(
                    HttpRequest.newBuilder(list)
                            .header("Accept", "text/html,*/*;q=0.8")
                            .header("Accept-Language", "kk")
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("href=\"/g/7/\"", "Бірінші сыныпқа қабылдау");
        }
    }
}
