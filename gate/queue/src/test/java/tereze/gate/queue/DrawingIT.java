package tereze.gate.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tereze.gate.queue.Example.FIRST_SECRET;
import static tereze.gate.queue.Example.OPENS;
import static tereze.gate.queue.Example.SECOND_SECRET;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tereze.gate.client.Obstacle;
import tereze.gate.client.Web;
import tereze.gate.event.Beacon;
import tereze.gate.event.WrongFile;
import tereze.gate.rules.Draw;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Seed;
import tereze.gate.wire.DrawMessage;
import tereze.gate.wire.Json;

class DrawingIT {
    private static final TestChain CHAIN = new TestChain();
    private static final Beacon BEACON = CHAIN.at(OPENS.getEpochSecond() + 10);
    private static final byte[] SIGNATURE = CHAIN.sign(BEACON.round());

    private final Web web = new Web(Duration.ofSeconds(10));
    private final StringWriter said = new StringWriter();
    private final List<Instant> pauses = new ArrayList<>();
    private Example example;
    private Example.Node gate;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws IOException, WrongFile {
        begin(BEACON);
    }

    @AfterEach
    void stop() throws IOException {
        gate.close();
        web.close();
    }

    private void begin(@Nullable Beacon beacon) throws IOException, WrongFile {
        example = new Example(Files.createTempDirectory(folder, "event"), OPENS, beacon);
        gate = example.start(3);
    }

    /// Waiting moves the clock.
    private final Time time = new Time() {
        @Override
        public Instant now() {
            return example.clock.instant();
        }

        @Override
        public void sleep(Duration duration) {
            pauses.add(now());
            example.clock.advance(duration);
        }
    };

    private void draw(Relay relay, BeaconSignature.Verifier verifier) throws Obstacle, InterruptedException, WrongFile {
        PrintWriter out = new PrintWriter(said);
        new Drawing(example.event, example.cursorKey(), relay, verifier, time, out).draw(web, gate.event());
    }

    private void draw() throws Obstacle, InterruptedException, WrongFile {
        draw(_ -> SIGNATURE, BeaconSignature::isOf);
    }

    private static String seed(Optional<byte[]> signature, byte[]... secrets) {
        return Seed.of(new EventId(7), signature, List.of(secrets)).toString();
    }

    @Test
    void drawsFromTheBeaconAndAllSecrets() throws Exception {
        example.clock.set(OPENS.plusSeconds(20));
        gate.reveal(web, SECOND_SECRET);
        gate.reveal(web, FIRST_SECRET);
        draw();

        String seed = seed(Optional.of(SIGNATURE), FIRST_SECRET, SECOND_SECRET);
        assertThat(said).hasToString("seed " + seed + System.lineSeparator());
        assertThat(pauses).isEmpty();
        assertThat(gate.get(web, "draw"))
                .contains("\"seed\":\"" + seed + "\"", "\"signature\":\"" + Example.hex(SIGNATURE) + "\"");
    }

    @Test
    void waitsAMinuteForASecretThenSkipsAndNamesIt() throws Exception {
        example.clock.set(OPENS.plusSeconds(20));
        gate.reveal(web, SECOND_SECRET);
        draw();

        assertThat(said.toString())
                .contains("skipped: secret 1", example.event.commitments().getFirst() + "")
                .contains("seed " + seed(Optional.of(SIGNATURE), SECOND_SECRET));
        assertThat(pauses).hasSize(60);
    }

    @Test
    void takesASecretThatComesInTime() throws Exception {
        example.clock.set(OPENS.plusSeconds(20));
        gate.reveal(web, SECOND_SECRET);
        draw(
                _ -> {
                    try {
                        gate.reveal(web, FIRST_SECRET);
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                    return SIGNATURE;
                },
                BeaconSignature::isOf);

        assertThat(said.toString()).contains(seed(Optional.of(SIGNATURE), FIRST_SECRET, SECOND_SECRET));
    }

    @Test
    void asksNoBeaconIfThereIsNone() throws Exception {
        gate.close();
        begin(null);
        example.clock.set(OPENS);
        gate.reveal(web, FIRST_SECRET);
        gate.reveal(web, SECOND_SECRET);
        draw(
                _ -> {
                    throw new AssertionError("asked");
                },
                (_, _) -> {
                    throw new AssertionError("verified");
                });

        assertThat(said.toString()).contains(seed(Optional.empty(), FIRST_SECRET, SECOND_SECRET));
    }

    /// The seed would be a constant that everybody knew before.
    @Test
    void drawsNothingFromNothing() throws Exception {
        gate.close();
        begin(null);
        example.clock.set(OPENS);

        assertThatThrownBy(this::draw).isInstanceOf(Obstacle.class).hasMessageContaining("no secret was revealed");
        notDrawn();
        gate.reveal(web, SECOND_SECRET);
        draw();
        assertThat(said.toString()).contains(seed(Optional.empty(), SECOND_SECRET));
    }

    @Test
    void drawsNothingBeforeTheOpening() {
        example.clock.set(OPENS.minusMillis(1));

        assertThatThrownBy(this::draw).isInstanceOf(Obstacle.class).hasMessageContaining("event 7 opens at");
        notDrawn();
    }

    @Test
    void drawsNothingFromAnotherSignature() {
        example.clock.set(OPENS.plusSeconds(20));
        byte[] other = CHAIN.sign(BEACON.round() + 1);

        assertThatThrownBy(() -> draw(_ -> other, BeaconSignature::isOf))
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining("not that of the beacon's round 1000");
        notDrawn();
    }

    @Test
    void drawsAgainWhatIsDrawn() throws Exception {
        example.clock.set(OPENS.plusSeconds(20));
        gate.reveal(web, FIRST_SECRET);
        draw();
        gate.reveal(web, SECOND_SECRET);
        draw();

        assertThat(said.toString()
                        .lines()
                        .filter(line -> line.startsWith("seed"))
                        .distinct())
                .containsExactly("seed " + seed(Optional.of(SIGNATURE), FIRST_SECRET));
    }

    @Test
    void anotherDrawIsRefused() throws Exception {
        example.clock.set(OPENS.plusSeconds(20));
        gate.reveal(web, FIRST_SECRET);
        draw();
        Draw other = new Draw(
                example.event.id(),
                Optional.of(SIGNATURE),
                List.of(Optional.of(FIRST_SECRET), Optional.of(SECOND_SECRET)));
        DrawMessage message = DrawMessage.of(other, BEACON.round(), example.cursorKey());

        assertThat(web.post(gate.event().resolve("draw"), Json.write(message)).refusal())
                .isEqualTo("409 older");
    }

    @Test
    void saysWhyTheGateRefuses() {
        example.clock.set(OPENS.plusSeconds(20));

        assertThatThrownBy(() -> new Drawing(
                                example.event,
                                example.keys.key("pass"),
                                _ -> SIGNATURE,
                                BeaconSignature::isOf,
                                time,
                                new PrintWriter(said))
                        .draw(web, gate.event()))
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining("401 forged");
        assertThat(said.toString()).isEmpty();
    }

    @Test
    void aRelayIsAskedFromTheMomentOnAtWhichTheRoundIsMade() throws Exception {
        example.clock.set(OPENS.plusSeconds(1));
        List<Instant> asked = new ArrayList<>();
        HttpServer server = relay(asked, 2, "{\"round\":1000,\"signature\":\"" + Example.hex(SIGNATURE) + "\"}");
        try {
            URI address = Web.address("http://127.0.0.1:" + server.getAddress().getPort());

            assertThat(Relay.at(address, web, time).signature(BEACON)).isEqualTo(SIGNATURE);
            assertThat(asked).containsExactly(OPENS.plusSeconds(10), OPENS.plusSeconds(11), OPENS.plusSeconds(12));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aRelayThatHasNoSignatureIsNamed() throws Exception {
        example.clock.set(OPENS.plusSeconds(1));
        List<Instant> asked = new ArrayList<>();
        HttpServer server = relay(asked, 0, "{\"round\":1000}");
        URI address = Web.address("http://127.0.0.1:" + server.getAddress().getPort());
        try {
            assertThatThrownBy(() -> Relay.at(address, web, time).signature(BEACON))
                    .isInstanceOf(Obstacle.class)
                    .hasMessageContaining(address + TestChain.CHAIN + "/public/1000: no signature");
        } finally {
            server.stop(0);
        }
        assertThatThrownBy(() -> Relay.at(address, web, time).signature(BEACON))
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining("it does not answer");
        assertThat(example.clock.instant()).isEqualTo(OPENS.plusSeconds(70));
    }

    /// Answers 404 so many times, and then this.
    private HttpServer relay(List<Instant> asked, int misses, String answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/" + TestChain.CHAIN + "/public/1000", exchange -> {
            asked.add(example.clock.instant());
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            boolean found = asked.size() > misses;
            exchange.sendResponseHeaders(found ? 200 : 404, found ? body.length : -1);
            if (found) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        return server;
    }

    private void notDrawn() {
        try {
            assertThat(gate.get(web, "draw")).doesNotContain("seed");
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
