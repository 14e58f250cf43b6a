package tereze.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tereze.gate.event.Keys;
import tereze.gate.rules.Hmac;
import tereze.gate.rules.Pid;
import tereze.gate.rules.RosterEntry;
import tereze.gate.rules.Seal;
import tereze.gate.rules.Ticket;
import tereze.gate.store.Roster;
import tereze.gate.testing.GateClient;
import tereze.gate.testing.GateProcess;
import tereze.gate.testing.TestEvent;
import tereze.gate.testing.WrittenSeals;

/// How a node starts and ends as a process.
@Tag("prove")
@Tag("P1")
class StartAndEndIT {
    private static final int ROUNDS = Boolean.getBoolean("tereze.prove") ? 10 : 1;
    private static final int CALLERS = 16;
    private static final int ENOUGH = 400;

    @TempDir
    private Path folder;

    @Test
    void saysThatItsPortIsTaken() throws Exception {
        TestEvent event = TestEvent.openingIn(folder, Duration.ofMinutes(10));
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = "" + taken.getLocalPort();
            for (List<String> command : List.of(List.of("--data"), List.of("kiosk", "--node", "900", "--data"))) {
                List<String> all = new ArrayList<>(command);
                all.addAll(List.of(folder.resolve(command.getFirst()).toString(), "--port", port));
                all.addAll(List.of(
                        "--event",
                        event.file().toString(),
                        "--keys",
                        event.keysFile().toString()));
                StringWriter said = new StringWriter();
                int status =
                        Main.commandLine().setErr(new PrintWriter(said, true)).execute(all.toArray(String[]::new));

                assertThat(status).isEqualTo(1);
                assertThat(said.toString())
                        .startsWith("tereze: port " + port + ": it cannot be opened (")
                        .doesNotContain("is ready");
            }
        }
    }

    /// Nobody reaches it at another address.
    @Test
    void saysWhereItListens() throws Exception {
        TestEvent event = TestEvent.openingIn(folder, Duration.ofMinutes(10));
        List<String> command = new ArrayList<>(GateProcess.command(event, folder));
        command.addAll(List.of("--host", "127.0.0.2"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("TEREZE_GATE_WARM", "1");
        Process process = builder.start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> lines = new ArrayList<>();
            while (lines.isEmpty() || !lines.getLast().startsWith("Gate is ready: ")) {
                String line = said.readLine();
                assertThat(line).as(lines::toString).isNotNull();
                lines.add(line);
            }
            assertThat(lines.getLast()).startsWith("Gate is ready: http://127.0.0.2:");
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    /// The disk is a limit on the size of files.
    @Test
    void startsOnAFullDisk() throws Exception {
        TestEvent event = TestEvent.openingIn(folder, Duration.ofMinutes(10));
        List<String> command = new ArrayList<>(List.of("bash", "-c", "ulimit -f 0 && exec \"$@\"", "bash"));
        command.addAll(GateProcess.command(event, folder));
        command.add(command.indexOf("-cp"), "-XX:-UsePerfData");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("TEREZE_GATE_WARM", "200");
        Process process = builder.start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> lines = new ArrayList<>();
            while (lines.isEmpty() || !lines.getLast().startsWith("Gate is ready: ")) {
                String line = said.readLine();
                assertThat(line).as(lines::toString).isNotNull();
                lines.add(line);
            }
            assertThat(lines).anyMatch(line -> line.contains("not warmed up"));
            String ready = lines.getLast();
            try (GateClient gate = new GateClient(Integer.parseInt(ready.substring(ready.lastIndexOf(':') + 1)))) {
                String ticket = gate.ticket(TestEvent.child(1));
                assertThat(ticket).hasSize(64);
                assertThat(gate.ticket(TestEvent.child(1))).isEqualTo(ticket);
                String status = gate.get("status.json").text();
                for (int tenths = 0; tenths < 50 && !status.contains("failing"); tenths++) {
                    Thread.sleep(100);
                    status = gate.get("status.json").text();
                }
                assertThat(status).contains("\"roster\":\"failing\"");
            }
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void losesNoTicketWhenItIsAskedToEnd() throws Exception {
        TestEvent event = TestEvent.openingIn(folder, Duration.ofMinutes(10));
        Queue<String> tickets = new ConcurrentLinkedQueue<>();
        AtomicInteger person = new AtomicInteger();
        for (int round = 0; round < ROUNDS; round++) {
            int enough = tickets.size() + ENOUGH;
            // The gate gets its signal (TERM) first, and the callers go on until nobody answers.
            try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
                    GateProcess gate = GateProcess.start(event, folder)) {
                for (int i = 0; i < CALLERS; i++) {
                    callers.execute(() -> ask(gate.port(), person, tickets));
                }
                while (tickets.size() < enough) {
                    Thread.sleep(1);
                }
            }
        }

        List<RosterEntry> written = new ArrayList<>();
        try (Roster roster = Roster.open(folder.resolve("data/event-7"), TestEvent.ID, 1, written::add)) {
            Hmac master = event.keys().key(Keys.MASTER);
            assertThat(tickets.stream().map(ticket -> entry(ticket, master))).isSubsetOf(written);
            // The last second may not have been over. So the next start seals it.
            roster.seal(System.currentTimeMillis() + 1_000);
            List<Seal> seals = WrittenSeals.of(roster);
            assertThat(seals.stream().mapToInt(Seal::count).sum()).isEqualTo(written.size());
            Seal before = null;
            for (Seal seal : seals) {
                assertThat(seal.follows(before)).isTrue();
                assertThat(seal.isOf(TestEvent.ID, roster.of(seal.second()))).isTrue();
                before = seal;
            }
        }
    }

    private static void ask(int port, AtomicInteger person, Queue<String> tickets) {
        try (GateClient client = new GateClient(port)) {
            while (true) {
                GateClient.Answer answer =
                        client.post("ticket", "{\"iin\":\"" + TestEvent.child(person.getAndIncrement()) + "\"}");
                if (answer.status() != 200) {
                    return;
                }
                tickets.add(answer.get("ticket"));
            }
        } catch (UncheckedIOException e) {
            // It has ended.
        }
    }

    private static RosterEntry entry(String ticket, Hmac master) {
        return Ticket.read(ticket, TestEvent.ID, master) instanceof Ticket.Reading.Valid(Ticket valid)
                ? RosterEntry.of(valid)
                : new RosterEntry(new Pid(0, 0), 0);
    }
}
