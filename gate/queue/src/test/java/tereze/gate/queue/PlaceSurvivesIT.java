package tereze.gate.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tereze.gate.client.Web;
import tereze.gate.rules.Iin;
import tereze.gate.wire.Json;

/// Families arrive at a steady rate, and in the middle the gate is killed and started again.
@Tag("prove")
@Tag("P1")
class PlaceSurvivesIT {
    private static final boolean PROVE = Boolean.getBoolean("tereze.prove");
    private static final int ARRIVALS = PROVE ? 250_000 : 3_000;
    private static final Duration DURING = PROVE ? Duration.ofSeconds(60) : Duration.ofSeconds(3);
    /// Time for the process to start and for half of the arrivals.
    private static final Duration OPENING = DURING.dividedBy(2).plusSeconds(PROVE ? 10 : 2);
    private static final int COME_AGAIN = PROVE ? 20_000 : ARRIVALS;
    private static final int AT_ONCE = 64;
    private static final int DAYS = 7_000;
    private static final int SERIALS = 40;

    @TempDir
    private Path folder;

    private final String[] tickets = new String[ARRIVALS];
    private final String[] places = new String[ARRIVALS];
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final AtomicInteger askedAgain = new AtomicInteger();
    private final AtomicLong longestNanos = new AtomicLong();

    private record TicketAnswer(String ticket) {}

    private record PlaceAnswer(String ord) {}

    @Test
    void nobodyLosesAPlaceWhenTheGateIsKilled() throws Exception {
        Instant opens = Instant.now().plus(OPENING).truncatedTo(ChronoUnit.SECONDS);
        Example example = new Example(folder, opens, null);
        Path data = folder.resolve("data");
        GateProcess first = GateProcess.start(example, data, 0);
        sleepUntil(opens.minus(DURING.dividedBy(2)));
        try (Callers callers = new Callers(first.port());
                GateProcess second = arrive(example, data, first, callers)) {
            assertThat(refused).isEmpty();
            assertThat(tickets).doesNotContainNull().doesNotHaveDuplicates();
            assertThat(askedAgain).as("who asked the dead gate").hasPositiveValue();

            comeAgain(callers);
            draw(example, second, opens);
            findPlaces(callers);
        } finally {
            first.close();
        }
        theOrderIsThatOfThePlaces(data);
        whatIsChangedIsNamed(data);
    }

    /// Sends each arrival when it is due, however slow the gate is, and kills the gate in the middle.
    ///
    /// @return the gate that was started again
    private GateProcess arrive(Example example, Path data, GateProcess first, Callers callers) throws Exception {
        long between = DURING.toNanos() / ARRIVALS;
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<GateProcess> second = null;
            long began = System.nanoTime();
            for (int person = 0; person < ARRIVALS; person++) {
                int number = person;
                long due = began + person * between;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                people.execute(() -> arrive(callers, number, due));
                if (person == ARRIVALS / 2) {
                    second = people.submit(() -> {
                        first.kill();
                        return GateProcess.start(example, data, first.port());
                    });
                }
            }
            double took = (System.nanoTime() - began) / 1e9;
            people.shutdown();
            GateProcess again = Objects.requireNonNull(second).get();
            while (!people.awaitTermination(1, TimeUnit.SECONDS)) {
                // The last ones wait for their answers.
            }
            System.out.printf(
                    "%,d arrivals in %.1f s; %,d asked again; the longest wait %.1f s%n",
                    ARRIVALS, took, askedAgain.get(), longestNanos.get() / 1e9);
            return again;
        }
    }

    private void arrive(Callers callers, int number, long due) {
        try {
            Callers.Answered answered = callers.post("/g/7/ticket", "{\"iin\":\"" + iin(number) + "\"}");
            longestNanos.accumulateAndGet(System.nanoTime() - due, Math::max);
            askedAgain.addAndGet(answered.asked() > 1 ? 1 : 0);
            tickets[number] = read(answered, TicketAnswer.class).ticket();
        } catch (InterruptedException | RuntimeException e) {
            refused.add(number + ": " + e);
        }
    }

    private static <T> T read(Callers.Answered answered, Class<T> type) {
        if (answered.status() != 200) {
            throw new IllegalStateException(answered.toString());
        }
        return Json.read(answered.body().getBytes(StandardCharsets.UTF_8), type);
    }

    private interface Visit {
        void of(int person) throws InterruptedException;
    }

    private static void each(IntStream people, Visit visit) throws Exception {
        Queue<Integer> left = new ConcurrentLinkedQueue<>(people.boxed().toList());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> visits = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                visits.add(threads.submit(() -> {
                    for (Integer person = left.poll(); person != null; person = left.poll()) {
                        visit.of(person);
                    }
                    return null;
                }));
            }
            for (Future<?> one : visits) {
                one.get();
            }
        }
    }

    /// Without the ticket: from another device, or with the cookie lost.
    private void comeAgain(Callers callers) throws Exception {
        Map<Integer, String> others = new ConcurrentHashMap<>();
        each(IntStream.range(0, COME_AGAIN).map(i -> (int) ((long) i * ARRIVALS / COME_AGAIN)), person -> {
            String ticket = read(callers.post("/g/7/ticket", "{\"iin\":\"" + iin(person) + "\"}"), TicketAnswer.class)
                    .ticket();
            if (!ticket.equals(tickets[person])) {
                others.put(person, ticket);
            }
        });
        assertThat(others).isEmpty();
    }

    private static void draw(Example example, GateProcess gate, Instant opens) throws Exception {
        sleepUntil(opens.plusMillis(1));
        URI event = URI.create("http://127.0.0.1:" + gate.port() + "/g/7/");
        try (Web web = new Web(Duration.ofSeconds(30))) {
            for (byte[] secret : List.of(Example.FIRST_SECRET, Example.SECOND_SECRET)) {
                String json = "{\"secret\":\"" + Example.hex(secret) + "\"}";
                assertThat(web.post(event.resolve("reveal"), json.getBytes(StandardCharsets.UTF_8))
                                .status())
                        .isEqualTo(204);
            }
            new Drawing(
                            example.event,
                            example.cursorKey(),
                            beacon -> new byte[0],
                            BeaconSignature::isOf,
                            Time.SYSTEM,
                            new PrintWriter(new StringWriter()))
                    .draw(web, event);
        }
    }

    private static void sleepUntil(Instant moment) throws InterruptedException {
        Thread.sleep(Duration.between(Instant.now(), moment));
    }

    private void findPlaces(Callers callers) throws Exception {
        each(
                IntStream.range(0, ARRIVALS),
                person -> places[person] = read(
                                callers.post("/g/7/place", "{\"ticket\":\"" + tickets[person] + "\"}"),
                                PlaceAnswer.class)
                        .ord());
    }

    private void theOrderIsThatOfThePlaces(Path data) throws IOException {
        Path order = folder.resolve("order.csv");
        assertThat(verify(0, data.toString(), "--order", order.toString()))
                .contains("people: " + ARRIVALS, "nothing is wrong")
                .doesNotContain("not sealed yet");

        Map<String, String> shown = new HashMap<>();
        for (int person = 0; person < ARRIVALS; person++) {
            shown.put(Example.pid(tickets[person]), places[person]);
        }
        Map<String, String> ordered = new HashMap<>();
        try (Stream<String> lines = Files.lines(order)) {
            lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(line -> assertThat(ordered.put(line[0], line[2])).isNull());
        }
        assertThat(ordered.equals(shown))
                .as("each person has one place, which is the one that the gate showed")
                .isTrue();
    }

    private static String verify(int status, String... arguments) {
        StringWriter said = new StringWriter();
        List<String> all = new ArrayList<>(List.of("verify"));
        all.addAll(List.of(arguments));
        assertThat(Main.commandLine()
                        .setOut(new PrintWriter(said))
                        .setErr(new PrintWriter(said))
                        .execute(all.toArray(String[]::new)))
                .as(said::toString)
                .isEqualTo(status);
        return said.toString();
    }

    /// One bit, at several places of each file.
    private void whatIsChangedIsNamed(Path data) throws IOException {
        byte[] roster = Files.readAllBytes(data.resolve("event-7/node-1.roster"));
        byte[] seals = Files.readAllBytes(data.resolve("event-7/node-1.seals"));
        for (int at : new int[] {0, roster.length / 2, roster.length - 1}) {
            Path copy = copy(data);
            Files.write(copy.resolve("event-7/node-1.roster"), changed(roster, at));
            assertThat(verify(1, copy.toString())).contains("WRONG: node 1, second ");
        }
        for (int at : new int[] {digit(seals, 0), digit(seals, seals.length / 2)}) {
            Path copy = copy(data);
            Files.write(copy.resolve("event-7/node-1.seals"), changed(seals, at));
            // A digit becomes another one, or no digit at all.
            assertThat(verify(1, copy.toString())).containsAnyOf("WRONG: node 1, second ", "WRONG: node-1.seals:");
        }
        Path admissions = folder.resolve("admissions.csv");
        byte[] all = admissions(folder.resolve("order.csv"));
        Files.write(admissions, all);
        assertThat(verify(0, data.toString(), "--admissions", admissions.toString()))
                .contains("admissions: " + ARRIVALS + ", of them late: 0");
        for (int line : new int[] {1, ARRIVALS / 2, ARRIVALS}) {
            Files.write(admissions, changed(all, lineAt(all, line) + 20));
            assertThat(verify(1, data.toString(), "--admissions", admissions.toString()))
                    .contains("WRONG: ", "admissions.csv:" + (line + 1));
        }
    }

    /// A digit of the first root after a place.
    private static int digit(byte[] seals, int after) {
        String name = "\"root\":\"";
        return new String(seals, StandardCharsets.US_ASCII).indexOf(name, after) + name.length();
    }

    /// Everybody is let in, in their order.
    private static byte[] admissions(Path order) throws IOException {
        StringBuilder lines = new StringBuilder("pid,ord,lane,at_ms,late\n");
        long now = System.currentTimeMillis();
        for (String line : Files.readAllLines(order).stream().skip(1).toList()) {
            String[] fields = line.split(",", -1);
            lines.append(fields[0])
                    .append(',')
                    .append(fields[2])
                    .append(",0,")
                    .append(now)
                    .append(",0\n");
        }
        return lines.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static int lineAt(byte[] text, int line) {
        int at = 0;
        for (int left = line; left > 0; at++) {
            left -= text[at] == '\n' ? 1 : 0;
        }
        return at;
    }

    private static byte[] changed(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        changed[at] ^= 1;
        return changed;
    }

    private Path copy(Path data) throws IOException {
        Path copy = Files.createTempDirectory(folder, "changed-");
        Path event = Files.createDirectory(copy.resolve("event-7"));
        for (String name : List.of("event.json", "draw.json", "node-1.roster", "node-1.seals")) {
            Files.copy(data.resolve("event-7").resolve(name), event.resolve(name));
        }
        return copy;
    }

    /// The number of a synthetic child: each day has serial numbers enough, of which some give no check digit.
    private static String iin(int person) {
        LocalDate birth = LocalDate.of(2001, 1, 1).plusDays(person % DAYS);
        int first = person / DAYS * SERIALS;
        return IntStream.range(first, first + SERIALS)
                .mapToObj(serial -> Iin.synthetic(birth, serial))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow()
                .value();
    }
}
