package tereze.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tereze.gate.event.Keys;
import tereze.gate.event.WrongFile;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Iin;
import tereze.journal.Hash;
import tereze.rehearsal.http.FreePort;
import tereze.rehearsal.http.HttpCaller;

/// Measures a node of the gate as a process of its own: what a ticket and a look at the status cost it of the
/// processors. In the same run nginx serves 200 bytes from a file.
final class GateBench {
    private static final int CALLERS = 64;
    private static final int NGINX_BYTES = 200;
    private static final int FIRST_SECONDS = 5;
    private static final int DAYS = 7_000;
    private static final EventId EVENT = new EventId(7);

    private final Path app;
    private final Path data;
    private final int seconds;
    private final AtomicInteger people = new AtomicInteger();

    /// @param app the built gate
    /// @param seconds how long each figure is measured
    GateBench(Path app, Path data, int seconds) {
        this.app = app;
        this.data = data;
        this.seconds = seconds;
    }

    private record Row(String name, Figures figures, double cpuMicros) {
        String text(Row reference) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %,.0f | %.1f | %.2f | %.1f / %.1f |",
                    name,
                    figures.perSecond(),
                    cpuMicros,
                    cpuMicros / reference.cpuMicros(),
                    figures.percentileMillis(0.5),
                    figures.percentileMillis(0.99));
        }
    }

    void run() throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(data), "gate");
        try {
            measure(folder);
        } finally {
            delete(folder);
        }
    }

    private void measure(Path folder) throws Exception {
        int port = FreePort.find();
        Process gate = start(folder, port);
        try (Nginx nginx = Nginx.serving(new byte[NGINX_BYTES], "")) {
            List<Figures> first = new ArrayList<>();
            for (int i = 0; i < FIRST_SECONDS; i++) {
                first.add(Load.atRate("first", CALLERS, 1, 0, ticket(port, false)));
            }
            List<Row> kept = new ArrayList<>();
            List<Row> fresh = new ArrayList<>();
            for (boolean reconnect : new boolean[] {false, true}) {
                List<Row> rows = reconnect ? fresh : kept;
                rows.add(row("nginx, 200 bytes", nginx.process(), get(nginx.port(), "/page", reconnect)));
                rows.add(row("a ticket", gate, ticket(port, reconnect)));
                rows.add(row("status.json", gate, get(port, "/g/7/status.json", reconnect)));
            }
            System.out.println("| what | a second | CPU µs of the server | times nginx | p50 / p99 ms |");
            System.out.println("|---|---|---|---|---|");
            print("kept connections", kept);
            print("a new connection each", fresh);
            System.out.println("\nTickets a second in the first seconds: "
                    + first.stream()
                            .map(figures -> String.format(Locale.ROOT, "%,.0f", figures.perSecond()))
                            .toList());
            System.out.printf(
                    Locale.ROOT,
                    "Bytes a visitor: page %,d, ticket %,d, status %,d%n",
                    size(port, "/g/7/"),
                    ticketSize(port),
                    size(port, "/g/7/status.json"));
            System.out.printf(
                    Locale.ROOT,
                    "Memory of the gate after %,d tickets: %,d MB resident%n",
                    people.get(),
                    MeasuredProcess.residentBytes(gate.toHandle()) / 1_000_000);
        } finally {
            gate.destroy();
            gate.waitFor();
        }
    }

    private static void print(String how, List<Row> rows) {
        rows.forEach(row -> System.out.println(row.text(rows.getFirst()).replaceFirst("\\| ", "| " + how + ": ")));
    }

    private Row row(String name, Process server, Load.Call call) throws Exception {
        Load.atRate(name, CALLERS, 2, 0, call);
        double before = MeasuredProcess.cpuSeconds(server.toHandle());
        Figures figures = Load.atRate(name, CALLERS, seconds, 0, call);
        double cpu = MeasuredProcess.cpuSeconds(server.toHandle()) - before;
        return new Row(name, figures, cpu * 1e6 / figures.latencies().length);
    }

    private Load.Call ticket(int port, boolean reconnect) throws IOException {
        HttpCaller[] connections = connections(port);
        return caller -> {
            if (reconnect) {
                connections[caller].reconnect();
            }
            return require(connections[caller].post("/g/7/ticket", "", body())).began();
        };
    }

    private static Load.Call get(int port, String path, boolean reconnect) throws IOException {
        HttpCaller[] connections = connections(port);
        return caller -> {
            if (reconnect) {
                connections[caller].reconnect();
            }
            return require(connections[caller].get(path, "")).began();
        };
    }

    private static HttpCaller[] connections(int port) throws IOException {
        HttpCaller[] connections = new HttpCaller[CALLERS];
        for (int i = 0; i < CALLERS; i++) {
            connections[i] = new HttpCaller(port);
        }
        return connections;
    }

    private static HttpCaller.Answer require(HttpCaller.Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.status() + " (expected: 200): " + answer.text());
        }
        return answer;
    }

    /// Each time another person.
    private String body() {
        while (true) {
            int number = people.getAndIncrement();
            var iin = Iin.synthetic(LocalDate.of(2000, 1, 1).plusDays(number % DAYS), number / DAYS);
            if (iin.isPresent()) {
                return "{\"iin\":\"" + iin.get().value() + "\"}";
            }
        }
    }

    private static int size(int port, String path) throws IOException {
        try (HttpCaller caller = new HttpCaller(port)) {
            return caller.get(path, "").body().length;
        }
    }

    private int ticketSize(int port) throws IOException {
        try (HttpCaller caller = new HttpCaller(port)) {
            return caller.post("/g/7/ticket", "", body()).body().length;
        }
    }

    private Process start(Path folder, int port) throws IOException, WrongFile, InterruptedException {
        Path keys = folder.resolve("keys");
        Keys.create(EVENT, keys);
        Path event = Files.writeString(folder.resolve("event.json"), event(Keys.read(keys)));
        Path jar;
        try (Stream<Path> found = Files.list(app)) {
            jar = found.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx96m",
                        "-jar",
                        jar.toString(),
                        "--event",
                        event.toString(),
                        "--keys",
                        keys.toString(),
                        "--data",
                        folder.resolve("data").toString(),
                        "--port",
                        "" + port,
                        "--demo")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        String line;
        var told = process.errorReader();
        do {
            line = told.readLine();
            if (line == null) {
                throw new IOException("the gate ended with " + process.waitFor());
            }
        } while (!line.startsWith("Gate is ready"));
        return process;
    }

    private static String event(Keys keys) throws WrongFile {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String texts = "{\"kk\":\"Өлшеу\",\"ru\":\"Измерение\",\"en\":\"Measurement\"}";
        return """
                {"event":7,"service":"bench","subject":"child","titles":%1$s,"meanwhile":%1$s,"elsewhere":%1$s,
                "prequeue":"%2$s","opens":"%3$s","closes":"%4$s","grace":"P1D","born":null,
                "enter":"http://127.0.0.1/","keyCommitment":"%5$s","commitments":["%6$s"],"beacon":null,
                "shares":[80,15,5]}""".formatted(
                        texts,
                        now.minus(Duration.ofHours(1)),
                        now,
                        now.plus(Duration.ofDays(1)),
                        keys.key(Keys.EVENT + EVENT).commitment(),
                        Hash.ZERO);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path one : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
