package tereze.gate.server;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tereze.gate.event.EventFile;
import tereze.gate.event.GateEvent;
import tereze.gate.event.Keys;
import tereze.gate.event.WrongFile;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Iin;
import tereze.journal.Hash;

/// Warms a process up before it takes people: a cold one issues a tenth of the tickets of a warm one, and the
/// first seconds are those that count. It issues tickets of a throw-away event over its own socket.
public final class WarmUp {
    private static final int TICKETS = 30_000;
    private static final int AT_ONCE = 64;
    private static final int DAYS = 7_000;
    private static final String LENGTH = "Content-Length:";
    private static final EventId EVENT = new EventId(1);

    private WarmUp() {}

    /// Issues as many tickets as `TEREZE_GATE_WARM` says, or 30,000. Leaves nothing behind. Without room for them the
    /// process stays cold, which is better than none.
    ///
    /// @param data where there is room for them; nobody else may work there
    public static void run(Path data, Clock clock) throws IOException, WrongFile, InterruptedException {
        String wanted = System.getenv("TEREZE_GATE_WARM");
        int tickets = wanted == null ? TICKETS : number(wanted);
        Path folder = data.resolve(".warm-up");
        try {
            // One that was killed may have left it.
            delete(folder);
            Path keys = Files.createDirectories(folder).resolve("keys");
            Keys.create(EVENT, keys);
            issue(folder, Keys.read(keys), tickets, clock);
            delete(folder);
        } catch (IOException e) {
            System.getLogger(WarmUp.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "not warmed up, so the first seconds are slow: {0}",
                            e.toString());
        }
    }

    private static int number(String wanted) throws IOException {
        try {
            return Integer.parseInt(wanted);
        } catch (NumberFormatException e) {
            throw new IOException("TEREZE_GATE_WARM: " + wanted + " (expected: a number of tickets)", e);
        }
    }

    private static void issue(Path folder, Keys keys, int tickets, Clock clock)
            throws IOException, WrongFile, InterruptedException {
        GateServer.Node node = new GateServer.Node(0, folder, clock, true, false);
        try (GateServer server = new GateServer(node, List.of(event(keys, clock.instant())), keys)) {
            int port = server.start(0);
            Progress progress = new Progress(tickets);
            Thread[] threads = new Thread[AT_ONCE];
            for (int i = 0; i < AT_ONCE; i++) {
                threads[i] = Thread.ofVirtual().start(() -> ask(port, progress));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            if (progress.missing() > 0) {
                System.getLogger(WarmUp.class.getName())
                        .log(System.Logger.Level.WARNING, "warm-up: {0} tickets are missing", progress.missing());
            }
        }
    }

    /// How many tickets were issued, and for whom the next are asked for. Thread-safe.
    static final class Progress {
        private final int wanted;
        private final AtomicInteger issued = new AtomicInteger();
        private final AtomicInteger people = new AtomicInteger();

        Progress(int wanted) {
            this.wanted = wanted;
        }

        /// The next person; empty if there are enough tickets, or half of the requests came to nothing.
        Optional<Iin> next() {
            while (missing() > 0) {
                int number = people.getAndIncrement();
                if (number > 2 * wanted + AT_ONCE) {
                    return Optional.empty();
                }
                Optional<Iin> iin = iin(number);
                if (iin.isPresent()) {
                    return iin;
                }
            }
            return Optional.empty();
        }

        /// Notes what came of a request.
        ///
        /// @param status of HTTP
        void note(int status) {
            if (status == 200) {
                issued.incrementAndGet();
            }
        }

        int missing() {
            return Math.max(0, wanted - issued.get());
        }
    }

    /// Asks for tickets and for the status in turn, on one connection. The JDK's client would take as much memory
    /// as the gate, and keep it.
    private static void ask(int port, Progress progress) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (Optional<Iin> next = progress.next(); next.isPresent(); next = progress.next()) {
                String body = "{\"iin\":\"" + next.get().value() + "\"}";
                send(socket, "POST /g/" + EVENT + "/ticket", "Content-Length: " + body.length() + "\r\n\r\n" + body);
                progress.note(status(in));
                send(socket, "GET /g/" + EVENT + "/status.json", "\r\n");
                status(in);
            }
        } catch (IOException e) {
            // The others ask for the rest.
        }
    }

    private static void send(Socket socket, String request, String rest) throws IOException {
        socket.getOutputStream()
                .write((request + " HTTP/1.1\r\nHost: localhost\r\n" + rest).getBytes(StandardCharsets.US_ASCII));
    }

    /// Reads an answer.
    ///
    /// @return its status
    private static int status(InputStream in) throws IOException {
        // HTTP/1.1 200 OK
        String[] first = line(in).split(" ", 3);
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.startsWith(LENGTH)) {
                length = Integer.parseInt(line.substring(LENGTH.length()).strip());
            }
        }
        in.skipNBytes(length);
        return first.length > 1 && first[1].matches("\\d{3}") ? Integer.parseInt(first[1]) : 0;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int sign = in.read(); sign != '\n'; sign = in.read()) {
            if (sign < 0) {
                throw new EOFException();
            }
            if (sign != '\r') {
                line.append((char) sign);
            }
        }
        return line.toString();
    }

    /// An event that is open now, whose secret nobody needs.
    private static GateEvent event(Keys keys, Instant moment) throws WrongFile {
        Instant now = moment.truncatedTo(ChronoUnit.SECONDS);
        String text = "\"text\"";
        String texts = "{\"kk\":%s,\"ru\":%s,\"en\":%s}".formatted(text, text, text);
        return EventFile.parse("warm-up", """
                {"event":%s,"service":"warm-up","subject":"person","titles":%s,"meanwhile":%s,"elsewhere":%s,
                "prequeue":"%s","opens":"%s","closes":"%s","grace":"PT1H","born":null,"enter":"http://127.0.0.1/",
                "keyCommitment":"%s","commitments":["%s"],"beacon":null,"shares":[80,15,5]}""".formatted(
                        EVENT,
                        texts,
                        texts,
                        texts,
                        now.minus(Duration.ofHours(1)),
                        now,
                        now.plus(Duration.ofHours(1)),
                        keys.key(Keys.EVENT + EVENT).commitment(),
                        Hash.ZERO));
    }

    private static Optional<Iin> iin(int number) {
        return Iin.synthetic(LocalDate.of(2000, 1, 1).plusDays(number % DAYS), number / DAYS);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path one : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
