package tereze.gate.queue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tereze.gate.client.Answer;
import tereze.gate.client.Obstacle;
import tereze.gate.client.Web;
import tereze.gate.event.Beacon;
import tereze.gate.event.EventFile;
import tereze.gate.event.GateEvent;
import tereze.gate.event.Keys;
import tereze.gate.event.WrongFile;
import tereze.gate.rules.Hmac;
import tereze.gate.rules.Iin;
import tereze.gate.server.GateServer;
import tereze.journal.Hash;

/// An event with two secrets in a folder, with its keys, and nodes of its gate in this process.
final class Example {
    static final Instant OPENS = Instant.parse("2027-04-01T00:00:00Z");
    static final byte[] FIRST_SECRET = bytes(0xa0);
    static final byte[] SECOND_SECRET = bytes(0xc0);

    final Path folder;
    final Path eventFile;
    final Path keyFile;
    final GateEvent event;
    final Keys keys;
    final ManualClock clock = new ManualClock(OPENS.minusSeconds(10));

    /// @param beacon null: the secrets alone decide
    Example(Path folder, Instant opens, @Nullable Beacon beacon) throws IOException, WrongFile {
        this.folder = folder;
        eventFile = Files.writeString(folder.resolve("event"), text(opens, beacon));
        event = EventFile.read(eventFile);
        keyFile = Files.createFile(
                folder.resolve("keys"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                keyFile, """
                master %s
                event-7 %s
                pass %s
                cursor %s
                """.formatted(hex(bytes(0x00)), hex(bytes(0x20)), hex(bytes(0x40)), hex(bytes(0x60))));
        keys = Keys.read(keyFile);
    }

    Hmac cursorKey() throws WrongFile {
        return keys.key(Keys.CURSOR);
    }

    /// Starts a node.
    Node start(int number) throws IOException, WrongFile {
        return start(number, 0);
    }

    /// @param port 0: any free one
    Node start(int number, int port) throws IOException, WrongFile {
        Path data = folder.resolve("data-" + number);
        GateServer server = new GateServer(new GateServer.Node(number, data, clock, true, false), List.of(event), keys);
        return new Node(server, data, URI.create("http://127.0.0.1:" + server.start(port) + "/g/7/"));
    }

    private record TicketAnswer(String ticket) {}

    private record PlaceAnswer(String ord) {}

    /// The pseudonym in a ticket.
    static String pid(String ticket) {
        return hex(Arrays.copyOfRange(Base64.getUrlDecoder().decode(ticket), 16, 32));
    }

    /// The time of the clock; waiting moves it.
    Time time() {
        return new Time() {
            @Override
            public Instant now() {
                return clock.instant();
            }

            @Override
            public void sleep(Duration duration) {
                clock.advance(duration);
            }
        };
    }

    /// A running node.
    ///
    /// @param event the address of the event at it
    record Node(GateServer server, Path data, URI event) implements AutoCloseable {
        /// Gets a ticket for the synthetic person of this number.
        String arrive(Web web, int person) throws IOException, InterruptedException {
            return post(web, "ticket", "{\"iin\":\"" + iin(person).value() + "\"}", TicketAnswer.class)
                    .ticket();
        }

        /// The place of a ticket, in hexadecimal digits.
        String place(Web web, String ticket) throws IOException, InterruptedException {
            return post(web, "place", "{\"ticket\":\"" + ticket + "\"}", PlaceAnswer.class)
                    .ord();
        }

        /// Whether a ticket gets a pass.
        boolean passes(Web web, String ticket) throws IOException, InterruptedException {
            return send(web, "pass", "{\"ticket\":\"" + ticket + "\"}").status() == 200;
        }

        void reveal(Web web, byte[] secret) throws IOException, InterruptedException {
            Answer answer = send(web, "reveal", "{\"secret\":\"" + hex(secret) + "\"}");
            if (!answer.isGood()) {
                throw new AssertionError(answer.refusal());
            }
        }

        String get(Web web, String what) throws IOException, InterruptedException {
            return web.get(event.resolve(what)).text();
        }

        private <T> T post(Web web, String what, String json, Class<T> type) throws IOException, InterruptedException {
            try {
                return send(web, what, json).read(type);
            } catch (Obstacle e) {
                throw new AssertionError(e);
            }
        }

        private Answer send(Web web, String what, String json) throws IOException, InterruptedException {
            return web.post(event.resolve(what), json.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    /// The number of a synthetic person.
    static Iin iin(int person) {
        LocalDate birth = LocalDate.of(2021, 1, 1);
        int serial = person;
        while (true) {
            var iin = Iin.synthetic(birth, serial);
            if (iin.isPresent()) {
                return iin.get();
            }
            serial += 5_000;
        }
    }

    /// A clock that stops until it is moved.
    static final class ManualClock extends Clock {
        private volatile Instant now;

        ManualClock(Instant now) {
            this.now = now;
        }

        void set(Instant then) {
            now = then;
        }

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static String text(Instant opens, @Nullable Beacon beacon) {
        String commitments = List.of(FIRST_SECRET, SECOND_SECRET).stream()
                .map(secret -> "\"" + Hash.ofContent(secret) + "\"")
                .collect(Collectors.joining(","));
        return """
                {"event":7,"service":"school-first-grade","subject":"child",
                "titles":{"kk":"Бірінші сынып","ru":"Первый класс","en":"First grade"},
                "meanwhile":{"kk":"-","ru":"-","en":"-"},"elsewhere":{"kk":"-","ru":"-","en":"-"},
                "prequeue":"%s","opens":"%s","closes":"%s","grace":"P3D","born":null,
                "enter":"http://127.0.0.1/enter","keyCommitment":"%s","commitments":[%s],"beacon":%s,"shares":[80,15,5]}
                """.formatted(
                opens.minusSeconds(3_600),
                opens,
                opens.plusSeconds(86_400),
                Hash.ofContent(bytes(0x20)),
                commitments,
                beacon == null
                        ? "null"
                        : """
                                {"chain":"%s","publicKey":"%s","genesis":%d,"period":%d,"round":%d}""".formatted(
                                beacon.chain(), beacon.publicKey(), beacon.genesis(), beacon.period(), beacon.round()));
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] bytes(int first) {
        byte[] bytes = new byte[Hmac.KEY_BYTES];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) (first + at);
        }
        return bytes;
    }
}
