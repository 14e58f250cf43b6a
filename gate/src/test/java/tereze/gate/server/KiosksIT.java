package tereze.gate.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tereze.gate.event.Keys;
import tereze.gate.event.WrongFile;
import tereze.gate.rules.Hmac;
import tereze.gate.rules.Iin;
import tereze.gate.rules.KioskBatch;
import tereze.gate.rules.KioskHeader;
import tereze.gate.rules.Lane;
import tereze.gate.rules.Pid;
import tereze.gate.rules.RosterEntry;
import tereze.gate.rules.Seal;
import tereze.gate.rules.Ticket;
import tereze.gate.testing.GateClient;
import tereze.gate.testing.TestClock;
import tereze.gate.testing.TestEvent;
import tereze.gate.wire.Json;
import tereze.gate.wire.KioskMessage;
import tools.jackson.databind.JsonNode;

/// Kiosks that hand in what they issued without a network.
class KiosksIT {
    private static final int KIOSK = 900;

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock();
    private final TestClock ofKiosk = new TestClock();
    private final List<AutoCloseable> open = new ArrayList<>();
    private TestEvent event;
    private Keys kioskKeys;
    private GateServer node;
    private GateClient gate;

    @BeforeEach
    void start() throws Exception {
        event = TestEvent.openingIn(folder, Duration.ofMinutes(10));
        Path file = folder.resolve("kiosk-keys");
        Keys.createForKiosk(event.keysFile(), TestEvent.ID, KIOSK, file);
        kioskKeys = Keys.read(file);
        node = server(1);
        gate = client(node);
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    private GateServer server(int number) throws IOException, WrongFile {
        GateServer server = new GateServer(
                new GateServer.Node(number, folder.resolve("node-" + number), clock, true, false),
                List.of(event.read()),
                event.keys());
        open.add(server);
        return server;
    }

    private GateClient client(GateServer server) throws IOException {
        GateClient client = new GateClient(server.start(0));
        open.add(client);
        return client;
    }

    /// Prints a ticket at the kiosk, which is on only for that.
    private String print(int child) throws Exception {
        try (GateServer kiosk = kiosk();
                GateClient printer = new GateClient(kiosk.start(0))) {
            return printer.ticket(TestEvent.child(child));
        }
    }

    private GateServer kiosk() throws IOException, WrongFile {
        return new GateServer(
                new GateServer.Node(KIOSK, folder.resolve("kiosk"), ofKiosk, true, true),
                List.of(event.read()),
                kioskKeys);
    }

    private KioskSync.Done handIn(GateClient to) throws Exception {
        return new KioskSync(event.read(), kioskKeys, folder.resolve("kiosk"), ofKiosk)
                .handIn(URI.create("http://127.0.0.1:" + to.port()))
                .getFirst();
    }

    private void move(Duration by) {
        clock.move(by);
        ofKiosk.move(by);
    }

    @Test
    void whatAKioskIssuedCountsOnce() throws Exception {
        String ticket;
        try (GateServer kiosk = kiosk();
                GateClient printer = new GateClient(kiosk.start(0))) {
            ticket = printer.ticket(TestEvent.child(1));
            printer.ticket(TestEvent.child(2));
            assertThat(printer.with("ticket", ticket).status()).isEqualTo(200);
            assertThat(gate.with("place", ticket).refusal()).isEqualTo("425 ticket-not-handed-in");
            // It may go on printing: what is not sealed is handed in the next time.
            handIn(gate);
        }

        move(Duration.ofSeconds(2));
        assertThat(handIn(gate).all()).isEqualTo(2);
        assertThat(handIn(gate)).isEqualTo(new KioskSync.Done(KIOSK, 0, 2, 0, 0));
        assertThat(gate.with("place", ticket).get("phase")).isEqualTo("pending");
        assertThat(gate.ticket(TestEvent.child(1))).isEqualTo(ticket);
    }

    @Test
    void twoKiosksOfOneNumberAreNamed() throws Exception {
        print(1);
        move(Duration.ofSeconds(2));
        handIn(gate);
        Files.move(folder.resolve("kiosk"), folder.resolve("kiosk-1"));
        print(2);
        print(3);
        move(Duration.ofSeconds(2));

        assertThatThrownBy(() -> handIn(gate))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another kiosk has handed in tickets as number " + KIOSK);
    }

    @Test
    void oneTicketThatIsTooOldKeepsOutNoOther() throws Exception {
        ofKiosk.move(Duration.ofMinutes(-5));
        String early = print(1);
        assertThatThrownBy(() -> handIn(gate)).hasMessageContaining("ms behind that of the gate");
        // Its clock is set for the hand-in, and is wrong again.
        ofKiosk.move(Duration.ofMinutes(5));
        assertThat(handIn(gate)).isEqualTo(new KioskSync.Done(KIOSK, 1, 1, 0, 0));
        ofKiosk.move(Duration.ofMinutes(-2));
        String old = print(2);
        ofKiosk.move(Duration.ofMinutes(2));
        move(Duration.ofSeconds(2));
        String good = print(3);
        move(Duration.ofSeconds(2));

        assertThat(handIn(gate)).isEqualTo(new KioskSync.Done(KIOSK, 2, 3, 1, 0));
        assertThat(gate.with("place", early).status()).isEqualTo(200);
        assertThat(gate.with("place", old).refusal()).isEqualTo("425 ticket-not-handed-in");
        assertThat(gate.with("place", good).status()).isEqualTo(200);
        assertThat(gate.ticket(TestEvent.child(2))).isNotEqualTo(old);
    }

    @Test
    void whatIsOfTheFutureIsHandedInLater() throws Exception {
        String good = print(1);
        move(Duration.ofSeconds(2));
        ofKiosk.move(Duration.ofMinutes(1));
        String future = print(2);
        move(Duration.ofSeconds(2));

        assertThat(handIn(gate)).isEqualTo(new KioskSync.Done(KIOSK, 1, 1, 0, 1));
        assertThat(gate.with("place", good).status()).isEqualTo(200);
        clock.move(Duration.ofMinutes(1));
        assertThat(handIn(gate)).isEqualTo(new KioskSync.Done(KIOSK, 1, 2, 0, 0));
        assertThat(gate.with("place", future).status()).isEqualTo(200);
    }

    @Test
    void nobodyComesToTheLotteryAfterTheDraw() throws Exception {
        String before = print(1);
        move(Duration.ofMinutes(11));
        assertThat(gate.post("reveal", "{\"secret\":\"" + TestEvent.SECRET + "\"}")
                        .status())
                .isEqualTo(204);
        assertThat(gate.post("draw", event.draw(true)).status()).isEqualTo(204);
        String after = print(2);
        move(Duration.ofSeconds(2));

        assertThat(handIn(gate)).isEqualTo(new KioskSync.Done(KIOSK, 2, 2, 1, 0));
        assertThat(gate.with("place", before).refusal()).isEqualTo("425 ticket-not-handed-in");
        assertThat(gate.with("place", after).get("phase")).isEqualTo("order");
        List<String> lines = gate.get("seals").text().lines().toList();
        assertThat(lines).hasSize(2);
        String second = Json.read(lines.getFirst().getBytes(StandardCharsets.UTF_8), JsonNode.class)
                .get("q")
                .asString();
        assertThat(gate.get("roster/" + second).json().get("refused").asBoolean())
                .isTrue();
    }

    @Test
    void aHandInCountsAtAllNodes() throws Exception {
        GateServer second = server(2);
        GateClient other = client(second);
        String first = print(1);
        move(Duration.ofSeconds(20));
        handIn(gate);
        second.follow(List.of(URI.create("http://127.0.0.1:" + gate.port())));
        // Somebody makes up a ticket of the time before the hand-in, and takes it to another node.
        ofKiosk.move(Duration.ofSeconds(-15));
        String old = print(2);
        ofKiosk.move(Duration.ofSeconds(15));
        move(Duration.ofSeconds(2));

        assertThat(handIn(other)).isEqualTo(new KioskSync.Done(KIOSK, 2, 2, 1, 0));
        assertThat(other.with("place", first).status()).isEqualTo(200);
        assertThat(other.with("place", old).refusal()).isEqualTo("425 ticket-not-handed-in");
    }

    private GateClient.Answer post(int from, List<RosterEntry> entries, List<Seal> seals, Hmac key) {
        byte[] message = Json.write(KioskMessage.of(new KioskBatch(TestEvent.ID, KIOSK, from, entries, seals)));
        return gate.post(
                "kiosk",
                message,
                KioskHeader.NAME,
                KioskHeader.sign(TestEvent.ID, KIOSK, message, key).toString());
    }

    @Test
    void takesOnlyWhatTheKioskHasSealed() throws Exception {
        Hmac key = kioskKeys.ofNode(KIOSK);
        RosterEntry one = entry(1, clock.millis() - 5_000);
        RosterEntry two = entry(2, clock.millis() - 2_000);
        Seal first = Seal.of(TestEvent.ID, KIOSK, one.second(), List.of(one), null);
        Seal next = Seal.of(TestEvent.ID, KIOSK, two.second(), List.of(two), first.hash());
        RosterEntry future = entry(3, clock.millis() + 60_000);
        Seal ofFuture = Seal.of(TestEvent.ID, KIOSK, future.second(), List.of(future), null);

        assertThat(gate.post("kiosk", "{}").refusal()).isEqualTo("401 forged");
        assertThat(post(0, List.of(one), List.of(first), event.keys().ofNode(901))
                        .refusal())
                .isEqualTo("401 forged");
        byte[] message =
                Json.write(KioskMessage.of(new KioskBatch(TestEvent.ID, KIOSK, 0, List.of(one), List.of(first))));
        String header = KioskHeader.sign(TestEvent.ID, KIOSK, message, key).toString();
        byte[] changed = message.clone();
        changed[changed.length / 2] ^= 1;
        assertThat(gate.post("kiosk", changed, KioskHeader.NAME, header).refusal())
                .isEqualTo("401 forged");
        // Signed by one kiosk, and said to be of another.
        Hmac of901 = event.keys().ofNode(901);
        assertThat(gate.post(
                                "kiosk",
                                message,
                                KioskHeader.NAME,
                                KioskHeader.sign(TestEvent.ID, 901, message, of901)
                                        .toString())
                        .refusal())
                .isEqualTo("401 forged");
        assertThat(post(0, List.of(one), List.of(), key).refusal()).isEqualTo("422 kiosk-seals");
        assertThat(post(0, List.of(two), List.of(next), key).refusal()).isEqualTo("422 kiosk-seals");
        assertThat(post(1, List.of(two), List.of(next), key).refusal()).isEqualTo("409 older");
        assertThat(post(0, List.of(future), List.of(ofFuture), key).refusal()).isEqualTo("422 kiosk-time");
        assertThat(post(0, List.of(one), List.of(first), key).status()).isEqualTo(204);
        assertThat(post(0, List.of(one), List.of(first), key).refusal()).isEqualTo("409 older");
        assertThat(post(1, List.of(two), List.of(next), key).status()).isEqualTo(204);
    }

    /// Two million people are remembered; of further ones the roster of the kiosk knows.
    @Test
    void whatWasHandedInIsKnownWithoutAPlaceInTheMemory() throws Exception {
        RosterEntry old = entry(1, clock.millis() - 60_000);
        RosterEntry one = entry(2, clock.millis() - 2_000);
        Seal first = Seal.of(TestEvent.ID, KIOSK, old.second(), List.of(old), null);
        Seal next = Seal.of(TestEvent.ID, KIOSK, one.second(), List.of(one), first.hash());
        try (Kiosks kiosks = new Kiosks(folder, event.read(), (_, _) -> {}, (_, _) -> false)) {
            kiosks.receive(new KioskBatch(TestEvent.ID, KIOSK, 0, List.of(), List.of()), false, clock.millis() - 5_000);
            kiosks.receive(
                    new KioskBatch(TestEvent.ID, KIOSK, 0, List.of(old, one), List.of(first, next)),
                    false,
                    clock.millis());
            assertThat(kiosks.has(KIOSK, one)).isTrue();
            assertThat(kiosks.has(KIOSK, old)).isFalse();
            assertThat(kiosks.has(KIOSK, entry(3, one.arrivedMillis()))).isFalse();
            assertThat(kiosks.has(KIOSK + 1, one)).isFalse();
        }
    }

    private static RosterEntry entry(int person, long millis) {
        return new RosterEntry(new Pid(person, person), millis);
    }

    /// A thief of a kiosk has the key of its node and that of the event.
    @Test
    void theKeyOfAKioskSignsNothingElse() throws Exception {
        Hmac key = kioskKeys.ofNode(KIOSK);
        Pid pid = Pid.of(TestEvent.ID, kioskKeys.of(event.read()), new Iin(TestEvent.child(1)));
        for (int flags : new int[] {0, 2}) {
            Ticket online = new Ticket(1, TestEvent.ID, Lane.EMERGENCY, flags, KIOSK, clock.millis(), pid);
            assertThat(gate.with("ticket", online.sign(key)).refusal()).isEqualTo("401 ticket-forged");
        }
        Ticket ofAnotherNode = new Ticket(1, TestEvent.ID, Lane.PUBLIC, 0, 1, clock.millis(), pid);
        assertThat(gate.with("ticket", ofAnotherNode.sign(key)).refusal()).isEqualTo("401 ticket-forged");
        Ticket offline = new Ticket(1, TestEvent.ID, Lane.EMERGENCY, Ticket.OFFLINE, KIOSK, clock.millis(), pid);
        assertThat(gate.with("ticket", offline.sign(key)).refusal()).isEqualTo("425 ticket-not-handed-in");
    }

    @Test
    void aKioskIsNoDesk() throws Exception {
        try (GateServer kiosk = kiosk();
                GateClient printer = new GateClient(kiosk.start(0))) {
            assertThat(printer.post("ticket", "{\"iin\":\"" + TestEvent.child(1) + "\"}", "Gate-Desk", "astana-1:1:x")
                            .refusal())
                    .isEqualTo("401 desk-forged");
        }
    }
}
