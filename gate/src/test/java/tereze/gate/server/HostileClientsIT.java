package tereze.gate.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.gate.event.Keys;
import tereze.gate.rules.Cursor;
import tereze.gate.rules.DeskHeader;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Hmac;
import tereze.gate.rules.Iin;
import tereze.gate.rules.Lane;
import tereze.gate.rules.Ord;
import tereze.gate.rules.Pass;
import tereze.gate.rules.Pid;
import tereze.gate.rules.Ticket;
import tereze.gate.testing.GateClient;
import tereze.gate.testing.GateProcess;
import tereze.gate.testing.RawConnection;
import tereze.gate.testing.TestEvent;
import tereze.gate.wire.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A node in a process of its own, and clients who mean harm. Whatever they send is refused with a reason, or
/// borne; others get their tickets, and nothing that was sent is in what the process says.
@Tag("prove")
@Tag("P1")
class HostileClientsIT {
    private static final boolean PROVE = Boolean.getBoolean("tereze.prove");
    private static final int SILENT = PROVE ? 10_000 : 2_000;
    private static final int PATHS = PROVE ? 10_000 : 1_000;
    /// Of the bits: a prime, so that all kinds of fields get their turn.
    private static final int EACH = PROVE ? 1 : 7;
    private static final String MARK = "typedmark";
    private static final Ord LAST = new Ord(-1L);

    @TempDir
    private static Path folder;

    private static TestEvent event;
    private static GateProcess process;
    private static GateClient gate;
    private static int nobody = 1;
    private static long seq = 1;

    private final Deque<RawConnection> connections = new ArrayDeque<>();

    @BeforeAll
    static void start() throws Exception {
        event = TestEvent.openingIn(folder, Duration.ofMinutes(-1));
        process = GateProcess.start(event, folder);
        gate = new GateClient(process.port());
        assertThat(gate.post("reveal", "{\"secret\":\"" + TestEvent.SECRET + "\"}")
                        .status())
                .isEqualTo(204);
        assertThat(gate.post("draw", event.draw(true)).status()).isEqualTo(204);
    }

    @AfterEach
    void othersAreUnharmed() throws IOException {
        for (RawConnection one : connections) {
            one.close();
        }
        assertThat(newTicket()).hasSize(64);
        assertThat(process.said()).doesNotContain(MARK, "xception", "rror").doesNotContain(numbers());
    }

    /// The numbers of people who got a ticket: they are in no log.
    private static List<String> numbers() {
        return IntStream.range(1, nobody).mapToObj(TestEvent::child).toList();
    }

    @AfterAll
    static void stop() throws IOException {
        gate.close();
        process.close();
    }

    private static String refusal(String path, String body) {
        GateClient.Answer answer = gate.post(path, body);
        return answer.text().isEmpty() ? "" + answer.status() : answer.refusal();
    }

    /// On a connection of its own: a kept one may be among those that were ended.
    private static String newTicket() {
        return newTicket(process.port());
    }

    private static String newTicket(int port) {
        try (GateClient client = new GateClient(port)) {
            return client.ticket(TestEvent.child(nobody++));
        }
    }

    private RawConnection connect() throws IOException {
        return connect(process.port());
    }

    private RawConnection connect(int port) throws IOException {
        RawConnection connection = new RawConnection(port);
        connections.add(connection);
        return connection;
    }

    private static String post(String headers, String body) {
        return "POST /g/7/ticket HTTP/1.1\r\nHost: gate\r\n" + headers + "\r\n" + body;
    }

    @Test
    void refusesLongBodies() throws IOException {
        String longBody = "{\"iin\":\"" + MARK.repeat(200) + "\"}";
        assertThat(connect()
                        .send(post("Content-Length: " + longBody.length() + "\r\n", longBody))
                        .answer())
                .contains(" 413 ", "body-too-large");
        assertThat(connect()
                        .send(post("Content-Length: 100000000000\r\n", MARK))
                        .answer())
                .contains(" 413 ");
        assertThat(connect()
                        .send(post("Content-Length: " + MARK + "\r\n", MARK))
                        .answer())
                .contains(" 400 ");
        assertThat(connect().send(post("Content-Length: -1\r\n", MARK)).answer())
                .contains(" 400 ");
    }

    @Test
    void refusesChunksBeforeTheyAreInTheMemory() throws IOException {
        String chunked = "Transfer-Encoding: chunked\r\n";
        for (String path : List.of("/g/7/ticket", "/g/7/kiosk", "/g/7/status.json", "/" + MARK)) {
            RawConnection one =
                    connect().send("POST " + path + " HTTP/1.1\r\nHost: gate\r\n" + chunked + "\r\n3fffff\r\n" + MARK);
            assertThat(one.answer()).contains(" 411 ", "length-missing", "Connection: close");
            assertThat(one.answer()).isEmpty();
        }
        assertThat(connect()
                        .send(post(chunked + "Content-Length: 2\r\n", "2\r\n{}\r\n0\r\n\r\n"))
                        .answer())
                .containsAnyOf(" 411 ", " 400 ");
    }

    @Test
    void endsAConnectionThatIsToEnd() throws IOException {
        RawConnection last = connect().send("GET /g/7/status.json HTTP/1.1\r\nHost: gate\r\nConnection: close\r\n\r\n");
        assertThat(last.answer()).contains(" 200 ", "Connection: close");
        assertThat(last.send("GET /g/7/status.json HTTP/1.1\r\nHost: gate\r\n\r\n")
                        .answer())
                .isEmpty();
    }

    @Test
    void bearsBodiesThatLieAboutTheirLength() throws IOException {
        String body = "{\"iin\":\"" + TestEvent.child(0) + "\"}";
        RawConnection more =
                connect().send(post("Content-Length: " + body.length() + "\r\n", body + MARK + "\r\n\r\n" + MARK));
        assertThat(more.answer()).contains(" 200 ");
        assertThat(more.answer()).contains(" 400 ");
        assertThat(more.answer()).isEmpty();

        assertThat(connect()
                        .send(post("Content-Length: " + (body.length() + 5) + "\r\n", body))
                        .end()
                        .answer())
                .doesNotContain(" 200 ");
        connect().send(post("Content-Length: 1000\r\n", MARK)).reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003typedmark\r\n\r\n",
                "typedmark\r\n\r\n",
                "GET\r\n\r\n",
                "GET / HTTP/9.9\r\n\r\n",
                "GET /typedmark HTTP/1.0\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "GET /g/7/typedmark%zz HTTP/1.1\r\nHost: gate\r\n\r\n",
                "GET /g/7/../../typedmark%00 HTTP/1.1\r\nHost: gate\r\n\r\n",
                "GET /g/7/status.json?typedmark={} HTTP/1.1\r\nHost: gate\r\n\r\n",
                "GET /g/7/peer?have=typedmark HTTP/1.1\r\nHost: gate\r\n\r\n",
                "GET /g/7/kiosk/typedmark HTTP/1.1\r\nHost: gate\r\n\r\n",
                "GET /g/7/roster/typedmark HTTP/1.1\r\nHost: gate\r\n\r\n",
                "GET /g/99999999999/typedmark HTTP/1.1\r\nHost: gate\r\n\r\n",
                "GET /g/7/status.json HTTP/1.1\r\nHost: typedmark typedmark\r\n\r\n",
                "GET /g/7/status.json HTTP/1.1\r\nHost: gate:typedmark\r\n\r\n",
                "GET /g/7/status.json HTTP/1.1\r\n\r\n",
                "POST /g/7/status.json HTTP/1.1\r\nHost: gate\r\ntyped mark: typedmark\r\n\r\n",
                "GET /g/7/status.json HTTP/1.1\r\nHost: gate\r\ntypedmark\r\n\r\n",
                "typedmark /g/7/ticket HTTP/1.1\r\nHost: gate\r\n\r\n",
                "PUT /g/7/ticket HTTP/1.1\r\nHost: gate\r\nContent-Length: 9\r\n\r\ntypedmark",
                "CONNECT typedmark:443 HTTP/1.1\r\nHost: gate\r\n\r\n",
                "POST /g/7/ticket HTTP/1.1\r\nHost: gate\r\nContent-Encoding: typedmark\r\nContent-Length: 2\r\n\r\n{}",
                "POST /g/7/ticket HTTP/1.1\r\nHost: gate\r\nExpect: typedmark\r\nContent-Length: 2\r\n\r\n{}",
                "POST /g/7/ticket HTTP/1.1\r\nHost: gate\r\nUpgrade: typedmark\r\nContent-Length: 2\r\n\r\n{}",
                "POST /g/7/ticket HTTP/1.1\r\nHost: gate\r\nCookie: typedmark\r\nContent-Length: 0\r\n\r\n",
                "POST /g/7/ticket HTTP/1.1\r\nHost: gate\r\nContent-Length: 25\r\n\r\n{\"iin\":\"typedmark\u00ff\u0000   \"}",
            })
    void refusesWhatIsNoRequest(String text) throws IOException {
        assertThat(connect().send(text).end().answer())
                .satisfiesAnyOf(
                        answer -> assertThat(answer).isEmpty(),
                        answer -> assertThat(answer)
                                .matches("(?s)HTTP/1\\.1 (200|4\\d\\d|505) .*")
                                .doesNotContain(MARK));
    }

    @Test
    void refusesAHeaderOfAMegabyte() throws IOException {
        String head = "GET /g/7/status.json HTTP/1.1\r\nHost: gate\r\n";
        for (String large : List.of(
                head + "X: " + MARK.repeat(120_000) + "\r\n\r\n",
                head + ("X: " + MARK + "\r\n").repeat(80_000) + "\r\n",
                "GET /" + MARK.repeat(120_000) + " HTTP/1.1\r\nHost: gate\r\n\r\n",
                MARK.repeat(120_000))) {
            assertThat(connect().send(large).answer())
                    .satisfiesAnyOf(
                            answer -> assertThat(answer).isEmpty(),
                            answer -> assertThat(answer).containsAnyOf(" 400 ", " 413 ", " 414 ", " 431 "));
        }
    }

    @Test
    void knowsNoOtherPaths() throws IOException {
        RawConnection one = connect();
        for (int path = 0; path < PATHS; path++) {
            one.send("GET /g/7/" + MARK + path + "/" + path % 10 + "?q=" + path + " HTTP/1.1\r\nHost: gate\r\n\r\n");
            assertThat(one.answer()).contains(" 404 ", "not-found");
        }
    }

    @Test
    void bearsPeopleWhoLeaveBeforeTheAnswer() throws IOException {
        String head = " HTTP/1.1\r\nHost: gate\r\n\r\n";
        for (int i = 0; i < 200; i++) {
            connect().send(("GET /g/7/event" + head).repeat(50)).reset();
        }
    }

    @Test
    void silentConnectionsKeepNobodyOut() throws IOException {
        for (int i = 0; i < SILENT; i++) {
            RawConnection one = connect();
            if (i % 2 == 0) {
                one.send("POST /g/7/ticket HTTP/1.1\r\nHost: ga");
            }
            if (i % (SILENT / 10) == SILENT / 20) {
                // The client gives up long before a silent connection is ended for its silence.
                assertThat(newTicket()).hasSize(64);
            }
        }
        assertThat(process.isAlive()).as(process.said()).isTrue();
        System.out.println("memory with " + SILENT + " silent connections: " + process.mostMemory() + " MiB");
        // 96 MiB of it are objects; the rest is the virtual machine.
        assertThat(process.mostMemory()).isLessThan(300);
    }

    @Test
    void refusesEachTicketThatIsNotOurs() throws Exception {
        String ticket = newTicket();
        for (String changed : changedBits(ticket)) {
            for (String path : List.of("ticket", "place", "pass")) {
                assertThat(gate.with(path, changed).refusal()).isEqualTo("401 ticket-forged");
            }
        }
        for (String changed : changedCharacters(ticket)) {
            assertThat(gate.post("place", ("{\"ticket\":\"" + changed + "\"}").getBytes(StandardCharsets.ISO_8859_1))
                            .refusal())
                    .isIn("401 ticket-forged", "400 body-malformed");
        }
        Ticket other =
                new Ticket(1, new EventId(8), Lane.PUBLIC, 0, 1, Instant.now().toEpochMilli(), new Pid(1, 1));
        String ofAnother = other.sign(event.keys().key(Keys.MASTER).ofNode(1, 1));
        for (String path : List.of("ticket", "place", "pass")) {
            assertThat(gate.with(path, ofAnother).refusal()).isEqualTo("401 ticket-of-another-event");
        }
    }

    @Test
    void refusesEachPassThatIsNotOurs() throws Exception {
        String ticket = newTicket();
        assertThat(gate.post("cursor", event.cursor(nextSeq(), Instant.now(), Cursor.State.OPEN, LAST))
                        .status())
                .isEqualTo(204);
        String pass = gate.with("pass", ticket).get("pass");
        assertThat(check(pass).status()).isEqualTo(200);
        for (String changed : changedBits(pass)) {
            assertThat(check(changed).refusal()).isEqualTo("401 pass-forged");
        }
        assertThat(check(ticket).refusal()).isEqualTo("401 pass-forged");
        Hmac key = event.keys().key(Keys.PASS);
        long until = Instant.now().getEpochSecond() + 100;
        Pid pid = new Pid(1, 1);
        assertThat(check(new Pass(1, new EventId(8), Lane.PUBLIC, 0, until, LAST, pid).sign(key))
                        .refusal())
                .isEqualTo("401 pass-of-another-event");
        assertThat(check(new Pass(1, TestEvent.ID, Lane.PUBLIC, 0, until - 101, LAST, pid).sign(key))
                        .refusal())
                .isEqualTo("410 pass-expired");
    }

    private static GateClient.Answer check(String pass) {
        return gate.post("check", "{\"pass\":\"" + pass + "\"}");
    }

    private static long nextSeq() {
        return seq++;
    }

    @Test
    void refusesEachChangeOfACursor() throws Exception {
        ObjectNode good = (ObjectNode)
                Json.read(Json.write(event.cursor(nextSeq(), Instant.now(), Cursor.State.OPEN, LAST)), JsonNode.class);
        for (String changed : changedFields(good)) {
            assertThat(gate.post("cursor", changed).refusal()).as(changed).isIn("401 forged", "400 body-malformed");
        }
        assertThat(gate.post("cursor", good).status()).isEqualTo(204);
        assertThat(gate.post("cursor", good).refusal()).isEqualTo("409 older");
    }

    @Test
    void refusesEachChangeOfADraw() throws Exception {
        ObjectNode good = (ObjectNode) Json.read(Json.write(event.draw(true)), JsonNode.class);
        for (String changed : changedFields(good)) {
            assertThat(refusal("draw", changed))
                    .as(changed)
                    .isIn(
                            "401 forged",
                            "400 body-malformed",
                            "422 not-committed",
                            "422 round-wrong",
                            "422 no-randomness");
        }
        assertThat(gate.post("draw", event.draw(false)).refusal()).isEqualTo("422 no-randomness");
        assertThat(gate.post("draw", good).status()).isEqualTo(204);
    }

    @Test
    void refusesEachChangeOfADeskHeader() throws Exception {
        String child = TestEvent.child(nobody++);
        Hmac key = Hmac.of(HexFormat.of().parseHex("bb".repeat(32)));
        String good = DeskHeader.sign("astana-1", Instant.now().toEpochMilli(), TestEvent.ID, new Iin(child), key)
                .toString();
        String body = "{\"iin\":\"" + child + "\"}";
        for (String changed : changedCharacters(good)) {
            String header = "Gate-Desk: " + changed + "\r\nContent-Length: " + body.length() + "\r\n";
            assertThat(connect().send(post(header, body)).end().answer())
                    .as(changed)
                    .satisfiesAnyOf(
                            answer -> assertThat(answer).contains(" 401 ", "desk-forged"),
                            answer -> assertThat(answer).contains(" 400 "));
        }
        assertThat(gate.post("ticket", body, "Gate-Desk", good).status()).isEqualTo(200);
    }

    /// Some or all of the one-bit changes of the bytes that a text in base64url encodes.
    private static List<String> changedBits(String token) {
        return changed(Base64.getUrlDecoder().decode(token))
                .map(Base64.getUrlEncoder().withoutPadding()::encodeToString)
                .toList();
    }

    /// Some or all of the one-bit changes of the characters.
    private static List<String> changedCharacters(String text) {
        return changed(text.getBytes(StandardCharsets.ISO_8859_1))
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .toList();
    }

    private static Stream<byte[]> changed(byte[] bytes) {
        return IntStream.range(0, bytes.length * Byte.SIZE)
                .filter(bit -> bit % EACH == 0)
                .mapToObj(bit -> {
                    byte[] changed = bytes.clone();
                    changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
                    return changed;
                });
    }

    /// Each field of a message left out, null, of another kind, and with some or all of its bits changed.
    private static List<String> changedFields(ObjectNode good) {
        List<String> all = new ArrayList<>();
        for (String name : good.propertyNames()) {
            JsonNode value = good.get(name);
            List<String> others = new ArrayList<>(List.of("{}", "[]", "true", "\"x\"", "-1", "1.5"));
            if (value.isNull()) {
                others.add("1");
            } else {
                others.add("null");
                others.addAll(changedCharacters(value.toString()));
                all.add(good.deepCopy().without(name).toString());
            }
            for (String other : others) {
                String text = good.deepCopy().without(name).toString();
                all.add("{\"" + name + "\":" + other + "," + text.substring(1));
            }
        }
        return all;
    }

    @Test
    void refusesASecondNodeOfTheSameNumber(@TempDir Path other) throws Exception {
        try (GateServer twin = new GateServer(
                        new GateServer.Node(1, other, Clock.systemUTC(), true, false),
                        List.of(event.read()),
                        event.keys());
                GateClient twins = new GateClient(twin.start(0))) {
            twin.follow(List.of(URI.create("http://127.0.0.1:" + process.port())));
            assertThat(twins.post("ticket", "{\"iin\":\"" + TestEvent.child(nobody) + "\"}")
                            .refusal())
                    .isEqualTo("503 node-twice");
        }
    }

    @Test
    void cutsOffSlowSenders(@TempDir Path other) throws Exception {
        Connections.Limits limits = new Connections.Limits(50, Duration.ofSeconds(2), Duration.ofSeconds(3));
        try (GateServer server = new GateServer(
                new GateServer.Node(2, other, Clock.systemUTC(), true, false), List.of(event.read()), event.keys())) {
            int port = server.start(0, limits);
            String request = post("Content-Length: 100\r\n", "{");
            List<RawConnection> slow = new ArrayList<>();
            // Each is in another part of its request.
            for (int sent = 0; sent < request.length(); sent += 3) {
                slow.add(connect(port).send(request.substring(0, sent)));
            }
            List<Thread> senders = slow.stream()
                    .map(one -> Thread.ofVirtual().start(() -> dribble(one)))
                    .toList();
            for (RawConnection one : slow) {
                assertThat(newTicket(port)).hasSize(64);
                // Without an end this would wait for longer than the connection's patience, and fail.
                assertThat(one.answer()).doesNotContain(" 200 ");
            }
            senders.forEach(Thread::interrupt);
        }
    }

    private static void dribble(RawConnection one) {
        try {
            while (true) {
                one.send("x");
                Thread.sleep(200);
            }
        } catch (InterruptedException e) {
            // It was long enough.
        }
    }

    @Test
    void endsThoseThatCanBeSparedIfThereAreTooMany(@TempDir Path other) throws Exception {
        int most = 20;
        String request = "GET /g/7/status.json HTTP/1.1\r\nHost: gate\r\n\r\n";
        Connections.Limits limits = new Connections.Limits(most, Duration.ofHours(1), Duration.ofHours(1));
        try (GateServer server = new GateServer(
                new GateServer.Node(2, other, Clock.systemUTC(), true, false), List.of(event.read()), event.keys())) {
            int port = server.start(0, limits);
            RawConnection first = connect(port);
            RawConnection answered = connect(port).send(request);
            assertThat(answered.answer()).contains(" 200 ");
            for (int i = 2; i <= most; i++) {
                connect(port);
            }
            assertThat(answered.answer()).as("had its answer").isEmpty();
            assertThat(connect(port).send(request).answer()).contains(" 200 ");
            assertThat(first.answer()).as("longest silent").isEmpty();
        }
    }
}
