package tereze.gate.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tereze.gate.queue.Example.FIRST_SECRET;
import static tereze.gate.queue.Example.OPENS;
import static tereze.gate.queue.Example.SECOND_SECRET;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tereze.gate.client.Answer;
import tereze.gate.client.GateNode;
import tereze.gate.client.Obstacle;
import tereze.gate.client.Web;
import tereze.gate.event.WrongFile;
import tereze.gate.rules.Breaker.Signal;
import tereze.gate.rules.Cursor;
import tereze.gate.rules.Ord;
import tereze.gate.wire.CursorMessage;
import tereze.gate.wire.Json;

class LeadWriterIT {
    private static final int PEOPLE = 60;

    private final Web web = new Web(Duration.ofSeconds(10));
    private final StringWriter said = new StringWriter();
    private final List<String> tickets = new ArrayList<>();
    private Example example;
    private Example.Node one;
    private Example.Node two;
    private Signal signal = Signal.ALIVE;

    @TempDir
    Path folder;

    /// Half of the people are at each of two nodes.
    @BeforeEach
    void start() throws Exception {
        example = new Example(folder, OPENS, null);
        one = example.start(1);
        two = example.start(2);
        for (int person = 0; person < PEOPLE; person++) {
            tickets.add((person % 2 == 0 ? one : two).arrive(web, person));
        }
        while (!one.get(web, "counts").contains("\"lottery\":30")
                || !two.get(web, "counts").contains("\"lottery\":30")) {
            Thread.sleep(20);
        }
    }

    @AfterEach
    void stop() throws IOException {
        one.close();
        two.close();
        web.close();
    }

    private void draw(Example.Node... nodes) throws Exception {
        for (Example.Node node : nodes) {
            node.reveal(web, FIRST_SECRET);
            node.reveal(web, SECOND_SECRET);
            new Drawing(
                            example.event,
                            example.cursorKey(),
                            _ -> new byte[0],
                            (_, _) -> false,
                            example.time(),
                            new PrintWriter(new StringWriter()))
                    .draw(web, node.event());
        }
    }

    private LeadWriter writer(int perSecond, URI... nodes) throws WrongFile {
        return new LeadWriter(
                example.event,
                example.cursorKey(),
                perSecond,
                Arrays.stream(nodes).map(node -> new GateNode(node, web)).toList(),
                () -> signal,
                example.clock,
                new PrintWriter(said));
    }

    private void seconds(LeadWriter writer, int seconds) throws Obstacle, InterruptedException {
        for (int i = 0; i < seconds; i++) {
            example.clock.advance(Duration.ofSeconds(1));
            writer.second();
        }
    }

    private long passes(Example.Node node) throws IOException, InterruptedException {
        long passes = 0;
        for (String ticket : tickets) {
            passes += node.passes(web, ticket) ? 1 : 0;
        }
        return passes;
    }

    private Cursor cursor(Example.Node node) throws Exception {
        return new GateNode(node.event(), web).cursor(example.cursorKey()).orElseThrow();
    }

    @Test
    void leadsPeopleOfAllNodesToTheirTurn() throws Exception {
        example.clock.set(OPENS.plusSeconds(5));
        try (LeadWriter writer = writer(10, one.event(), two.event())) {
            seconds(writer, 1);
            draw(one, two);
            seconds(writer, 1);
            assertThat(passes(one)).isBetween(1L, 25L);
            assertThat(passes(two)).isEqualTo(passes(one));
            seconds(writer, 5);
            assertThat(passes(one)).isEqualTo(PEOPLE);
            assertThat(passes(two)).isEqualTo(PEOPLE);
            assertThat(cursor(one).epoch()).isEqualTo(OPENS.getEpochSecond() + 5);
            assertThat(cursor(one).rate()).isEqualTo(10);
        }
    }

    @Test
    void nobodyMovesBeforeTheDraw() throws Exception {
        example.clock.set(OPENS.plusSeconds(5));
        try (LeadWriter writer = writer(10, one.event(), two.event())) {
            seconds(writer, 3);
            assertThat(cursor(one).cursors()).containsOnly(Ord.FIRST);
            assertThat(cursor(one).state()).isEqualTo(Cursor.State.OPEN);
            draw(two);
            seconds(writer, 1);
            assertThat(cursor(two).cursors().getFirst()).isGreaterThan(Ord.FIRST);
        }
    }

    @Test
    void aSecondWriterGoesOnWhereTheFirstWasAndWins() throws Exception {
        example.clock.set(OPENS.plusSeconds(5));
        draw(one, two);
        try (LeadWriter first = writer(10, one.event(), two.event());
                LeadWriter sameSecond = writer(10, one.event(), two.event())) {
            seconds(first, 3);
            Cursor reached = cursor(one);
            seconds(sameSecond, 1);
            Cursor next = cursor(one);

            assertThat(next.epoch()).isEqualTo(reached.epoch() + 1);
            assertThat(next.cursors().getFirst())
                    .isGreaterThan(reached.cursors().getFirst());
            assertThatThrownBy(() -> seconds(first, 1))
                    .isInstanceOf(Obstacle.class)
                    .hasMessageContaining("another writer has taken over");
        }
    }

    /// Nodes give each other cursors. One that has ours already refuses it as not newer: that is no other writer.
    @Test
    void aCursorThatCameFromAPeerFirstIsNoOtherWriter() throws Exception {
        example.clock.set(OPENS.plusSeconds(5));
        draw(one, two);
        two.server().follow(List.of(URI.create("http://127.0.0.1:" + one.event().getPort())));
        HttpServer slow = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        List<Integer> refusals = new CopyOnWriteArrayList<>();
        slow.createContext("/g/7/", exchange -> {
            try (exchange) {
                Answer answer = passOn(exchange);
                if (answer.status() == 409) {
                    refusals.add(answer.status());
                }
                exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
                exchange.getResponseBody().write(answer.body());
            }
        });
        slow.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        slow.start();
        URI address = URI.create("http://127.0.0.1:" + slow.getAddress().getPort() + "/g/7/");
        try (LeadWriter writer = writer(10, one.event(), address)) {
            seconds(writer, 2);
            assertThat(cursor(two).seq()).isEqualTo(2);
            assertThat(refusals).hasSize(2);
        } finally {
            slow.stop(0);
        }
    }

    /// Passes a request on to the second node. A cursor comes so late that the node has it already, from the
    /// first.
    private Answer passOn(HttpExchange exchange) throws IOException {
        URI address = two.event().resolve(exchange.getRequestURI().toString());
        byte[] body = exchange.getRequestBody().readAllBytes();
        try {
            if (exchange.getRequestMethod().equals("GET")) {
                return web.get(address);
            }
            long seq = Json.read(body, CursorMessage.class).seq();
            while (!two.get(web, "cursor").contains("\"seq\":" + seq + ",")) {
                Thread.sleep(20);
            }
            return web.post(address, body);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void aNodeThatIsAwayIsAskedUntilItIsBack() throws Exception {
        example.clock.set(OPENS.plusSeconds(5));
        draw(one, two);
        URI away = two.event();
        two.close();
        try (LeadWriter writer = writer(1, one.event(), away)) {
            seconds(writer, 3);
            assertThat(cursor(one).seq()).isEqualTo(3);
            assertThat(said.toString().lines().filter(line -> line.endsWith(away + ": it does not answer")))
                    .hasSize(1);
            two = example.start(2, away.getPort());
            seconds(writer, 1);
            assertThat(cursor(two)).isEqualTo(cursor(one));
            assertThat(said.toString()).contains(away + ": it answers");
        }
    }

    @Test
    void nothingIsWrittenBeforeANodeSaysHowFarTheLineIs() throws Exception {
        example.clock.set(OPENS.plusSeconds(5));
        draw(one, two);
        URI away = one.event();
        try (LeadWriter before = writer(10, away)) {
            seconds(before, 2);
        }
        Cursor reached = cursor(one);
        one.close();
        try (LeadWriter writer = writer(10, away)) {
            seconds(writer, 20);
            one = example.start(1, away.getPort());
            seconds(writer, 1);
            assertThat(cursor(one).cursors().getFirst())
                    .isGreaterThanOrEqualTo(reached.cursors().getFirst());
            assertThat(cursor(one).seq()).isEqualTo(1);
        }
    }

    @Test
    void aDeadSiteStopsTheLineAndTheLastWordIsPaused() throws Exception {
        example.clock.set(OPENS.plusSeconds(5));
        try (LeadWriter writer = writer(10, one.event(), two.event())) {
            seconds(writer, 1);
            draw(one, two);
            seconds(writer, 1);
            long before = passes(one);
            assertThat(before).isPositive();
            signal = Signal.DEAD;
            seconds(writer, 3);
            assertThat(cursor(one).state()).isEqualTo(Cursor.State.DOWN);
            assertThat(cursor(one).rate()).isZero();
            assertThat(passes(one)).isZero();
            assertThat(one.get(web, "status.json")).contains("\"state\":\"down\"");

            signal = Signal.ALIVE;
            seconds(writer, 1);
            assertThat(cursor(one).state()).isEqualTo(Cursor.State.OPEN);
            assertThat(cursor(one).rate()).isEqualTo(1);
            assertThat(passes(one)).isGreaterThanOrEqualTo(before);

            writer.end();
            assertThat(cursor(two).state()).isEqualTo(Cursor.State.PAUSED);
            assertThat(passes(one)).isZero();
        }
        assertThat(said.toString()).contains("the line is open", "the line is down");
    }

    @Test
    void aSiteLivesIfItAnswersWell() throws Exception {
        assertThat(LeadWriter.health(web, one.event().resolve("status.json")).call())
                .isEqualTo(Signal.ALIVE);
        assertThat(LeadWriter.health(web, one.event().resolve("nowhere")).call())
                .isEqualTo(Signal.DEAD);
        URI away = one.event();
        one.close();
        assertThat(LeadWriter.health(web, away).call()).isEqualTo(Signal.DEAD);
    }
}
