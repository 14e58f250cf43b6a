package tereze.gate.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static tereze.gate.queue.Example.OPENS;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tereze.gate.client.Web;
import tereze.gate.event.Beacon;

/// An event with tickets of two nodes, each test with a copy of its own that it may change.
abstract class ExampleFiles {
    static final TestChain CHAIN = new TestChain();
    static final Beacon BEACON = CHAIN.at(OPENS.getEpochSecond() + 10);
    static final long FIRST_SECOND = OPENS.getEpochSecond() - 10;
    static final int PEOPLE = 40;
    static final int ENTRY = 22;

    /// The place that the gate showed to each person, by pid.
    static final Map<String, String> PLACES = new LinkedHashMap<>();

    @TempDir
    static Path made;

    @TempDir
    Path data;

    Path event;

    @BeforeAll
    static void make() throws Exception {
        Example example = new Example(made, OPENS, BEACON);
        try (Web web = new Web(Duration.ofSeconds(10));
                Example.Node three = example.start(3);
                Example.Node four = example.start(4)) {
            List<String> tickets = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                tickets.add((person % 4 == 0 ? four : three).arrive(web, person));
                example.clock.advance(Duration.ofMillis(400));
            }
            // This one has been at the other node before.
            assertThat(Example.pid(three.arrive(web, 36))).isEqualTo(Example.pid(tickets.get(36)));
            example.clock.advance(Duration.ofSeconds(20));
            awaitSeal(web, three, FIRST_SECOND + 16);
            assertThat(said(0, three.event().toString())).contains("draw: there is none yet", "nothing is wrong");

            three.reveal(web, Example.SECOND_SECRET);
            new Drawing(
                            example.event,
                            example.cursorKey(),
                            _ -> CHAIN.sign(BEACON.round()),
                            BeaconSignature::isOf,
                            example.time(),
                            new PrintWriter(new StringWriter()))
                    .draw(web, three.event());
            for (String ticket : tickets) {
                PLACES.put(Example.pid(ticket), three.place(web, ticket));
            }
            assertThat(said(0, three.event().toString())).contains("people: 31", "nothing is wrong");
        }
        copy(event(example, 4), event(example, 3), "node-4.*");
    }

    static Path event(Example example, int node) {
        return example.folder.resolve("data-" + node).resolve("event-7");
    }

    static void awaitSeal(Web web, Example.Node node, long second) throws Exception {
        while (!node.get(web, "seals").contains("\"q\":" + second)) {
            Thread.sleep(20);
        }
    }

    static void copy(Path from, Path to, String files) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(from, files)) {
            for (Path file : all) {
                Files.copy(file, to.resolve("" + file.getFileName()));
            }
        }
    }

    @BeforeEach
    void copy() throws IOException {
        event = Files.createDirectory(data.resolve("event-7"));
        copy(made.resolve("data-3").resolve("event-7"), event, "*");
    }

    /// Runs the command with these arguments, and expects this exit status.
    static String said(int status, String... arguments) {
        StringWriter said = new StringWriter();
        List<String> all = new ArrayList<>(List.of("verify"));
        all.addAll(List.of(arguments));
        int given = Main.commandLine()
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(all.toArray(String[]::new));
        assertThat(given).as(said::toString).isEqualTo(status);
        return said.toString();
    }

    final String wrong(String... more) {
        List<String> arguments = new ArrayList<>(List.of(data.toString()));
        arguments.addAll(List.of(more));
        return said(1, arguments.toArray(String[]::new));
    }

    interface Lines {
        void in(List<String> lines);
    }

    static UnaryOperator<String> lines(Lines change) {
        return text -> {
            List<String> lines = new ArrayList<>(text.lines().toList());
            change.in(lines);
            return String.join("\n", lines) + "\n";
        };
    }

    static UnaryOperator<String> change(int line, String pattern, String replacement) {
        return lines(lines -> {
            String changed = lines.get(line).replaceFirst(pattern, replacement);
            assertThat(changed).isNotEqualTo(lines.get(line));
            lines.set(line, changed);
        });
    }
}
