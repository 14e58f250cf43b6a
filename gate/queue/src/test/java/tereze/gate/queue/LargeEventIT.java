package tereze.gate.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.gate.queue.Example.OPENS;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tereze.gate.rules.Draw;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Pid;
import tereze.gate.rules.RosterEntry;
import tereze.gate.store.Roster;
import tereze.gate.wire.DrawMessage;
import tereze.gate.wire.Json;

/// A quarter of a million tickets within a minute, half of them before the opening.
@EnabledIfSystemProperty(named = "tereze.prove", matches = "true")
class LargeEventIT {
    private static final int TICKETS = 250_000;

    @TempDir
    Path folder;

    @Test
    void isVerifiedAsAWhole() throws Exception {
        Example example = new Example(folder, OPENS, null);
        Path event = Files.createDirectories(folder.resolve("data/event-7"));
        Files.writeString(event.resolve("event.json"), example.event.source());
        write(event);
        Draw draw = new Draw(
                new EventId(7),
                Optional.empty(),
                List.of(Optional.of(Example.FIRST_SECRET), Optional.of(Example.SECOND_SECRET)));
        Files.write(event.resolve("draw.json"), Json.write(DrawMessage.of(draw, null, example.cursorKey())));
        Path order = folder.resolve("order.csv");

        StringWriter said = new StringWriter();
        int status = Main.commandLine()
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute("verify", folder.resolve("data").toString(), "--order", order.toString());

        assertThat(status).as(said::toString).isZero();
        assertThat(said.toString()).contains("people: " + TICKETS);
        List<String> lines = Files.readAllLines(order);
        assertThat(lines).hasSize(TICKETS + 1);
        assertThat(lines.subList(1, lines.size())).isSortedAccordingTo((a, b) -> ord(a).compareTo(ord(b)));
    }

    private static String ord(String line) {
        return line.substring(line.lastIndexOf(',') + 1);
    }

    private static void write(Path event) throws IOException {
        Random random = new Random(250);
        long first = OPENS.toEpochMilli() - 30_000;
        try (Roster roster = Roster.open(event, new EventId(7), 3, _ -> {})) {
            for (int ticket = 0; ticket < TICKETS; ticket++) {
                long millis = first + ticket * 60_000L / TICKETS;
                roster.append(new RosterEntry(new Pid(random.nextLong(), random.nextLong()), millis));
                if (ticket % 1_000 == 0) {
                    roster.seal(millis);
                }
            }
            roster.seal(first + 61_000);
        }
    }
}
