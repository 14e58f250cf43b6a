package tereze.gate.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static tereze.gate.queue.Example.OPENS;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.gate.rules.Draw;
import tereze.gate.rules.Pid;
import tereze.gate.wire.DrawMessage;
import tereze.gate.wire.Json;

/// What `verify` says of an event when something is changed.
class VerifyIT extends ExampleFiles {
    @Test
    void nothingIsWrongWithAnEventThatNobodyHasChanged() throws IOException {
        Path order = data.resolve("order.csv");

        assertThat(said(0, data.toString(), "--order", order.toString()))
                .contains("node 3: seals: ", "node 4: seals: ", "the signature of the beacon's round 1000 is right")
                .contains("secret 1 was not revealed", "people: 40", "nothing is wrong");

        List<String> lines = Files.readString(order).lines().toList();
        assertThat(lines.getFirst()).isEqualTo("pid,t_ms,ord");
        assertThat(lines.stream().skip(1).map(line -> line.replaceFirst(",\\d+,", " ")))
                .containsExactlyElementsOf(PLACES.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(place -> place.getKey() + " " + place.getValue())
                        .toList());
        assertThat(Files.readString(order)).doesNotContain("\r").endsWith("\n");
    }

    @Test
    void theEventMayBeGiven() throws IOException {
        Files.delete(event.resolve("event.json"));

        assertThat(wrong()).contains("event.json: there is no such file (expected: it, or --event)");
        assertThat(said(0, data.toString(), "--event", made.resolve("event").toString()))
                .contains("nothing is wrong");
    }

    @Test
    void theSecondOfAKilledNodeIsNotSealedYet() throws IOException {
        Path roster = event.resolve("node-3.roster");
        byte[] one = inserted(Files.readAllBytes(roster), 60);
        Files.write(roster, one);
        append(roster, Arrays.copyOf(one, ENTRY - 1));
        append(event.resolve("node-3.seals"), "{\"node\":3".getBytes(StandardCharsets.UTF_8));

        assertThat(said(0, data.toString()))
                .contains("not sealed yet (tickets: 1)")
                .contains("node-3.roster: the last entry was not written to its end")
                .contains("node-3.seals: the last entry was not written to its end");
    }

    /// A node is killed before the opening, and never started again. Its last ticket may have been added later.
    @Test
    void anUnsealedTicketOfTheLotteryIsInNoOrder() throws IOException {
        Path roster = event.resolve("node-4.roster");
        Path seals = event.resolve("node-4.seals");
        List<String> lines = Files.readAllLines(seals);
        int last = lines.size();
        while (Long.parseLong(lines.get(last - 1).replaceFirst(".*\"q\":(\\d+).*", "$1")) >= OPENS.getEpochSecond()) {
            last--;
        }
        Files.writeString(seals, String.join("\n", lines.subList(0, last - 1)) + "\n");
        byte[] all = Files.readAllBytes(roster);
        int entries = 0;
        while (millis(all, entries) < OPENS.toEpochMilli()) {
            entries++;
        }
        Files.write(roster, Arrays.copyOf(all, entries * ENTRY));

        assertThat(said(0, data.toString())).contains("not sealed yet (tickets: 1), and left out of the order");
    }

    private static long millis(byte[] roster, int entry) {
        return ByteBuffer.wrap(roster).getLong((entry + 1) * ENTRY - Long.BYTES) & 0xffff_ffff_ffffL;
    }

    /// As if somebody had added them when the seed was known.
    @Test
    void ticketsWithoutAnySealAreNamed() throws IOException {
        byte[] first = Arrays.copyOf(Files.readAllBytes(event.resolve("node-3.roster")), ENTRY);
        Files.write(event.resolve("node-901.roster"), first);

        assertThat(wrong()).contains("WRONG: node 901, second " + FIRST_SECOND, "is in no seal");
    }

    @Test
    void ticketsWithoutASealFromAfterTheEndAreNamed() throws IOException {
        Path roster = event.resolve("node-3.roster");
        Files.write(roster, inserted(Files.readAllBytes(roster), 2 * 86_400));

        assertThat(wrong()).contains("WRONG: node 3", "is in no seal");
    }

    @Test
    void aDrawWithoutRandomnessIsNamed() throws Exception {
        Example none = new Example(Files.createDirectory(data.resolve("none")), OPENS, null);
        Draw draw = new Draw(none.event.id(), Optional.empty(), List.of(Optional.empty(), Optional.empty()));
        Path folder = Files.createDirectories(data.resolve("none/data/event-7"));
        Files.write(folder.resolve("draw.json"), Json.write(DrawMessage.of(draw, null, none.cursorKey())));
        Files.copy(none.eventFile, folder.resolve("event.json"));

        assertThat(said(1, data.resolve("none/data").toString())).contains("neither a beacon's round nor a secret");
    }

    @Test
    void nodesMustHaveTheSameEvent() throws IOException {
        Path other = event.resolve("event.json");
        Files.writeString(other, Files.readString(other).replace("First grade", "Second grade"));

        assertThat(wrong(made.resolve("data-4").toString())).contains("WRONG: event: the event of ", "is not that of");
    }

    /// Both nodes agree, and the event that was published says otherwise.
    @Test
    void theEventIsTheOneThatWasPublished() throws IOException {
        Path own = event.resolve("event.json");
        Path published = Files.copy(own, data.resolve("published.json"));
        assertThat(said(0, data.toString(), "--event", published.toString())).contains("nothing is wrong");
        Files.writeString(own, Files.readString(own).replace("First grade", "Second grade"));

        assertThat(said(0, data.toString())).contains("nothing is wrong");
        assertThat(said(1, data.toString(), "--event", published.toString()))
                .contains("WRONG: event: the event of ", "is not the one in the given file");
    }

    static Stream<Arguments> rosters() {
        // the entries of node 3 are those of seconds 0, 0, 1, 2, 2, 2, 3 … after the first
        return Stream.of(
                arguments("pid", 3, change(roster -> roster[0] ^= 1), "node 3, second " + FIRST_SECOND),
                arguments(
                        "time in a second",
                        3,
                        change(roster -> roster[ENTRY - 1] ^= 1),
                        "node 3, second " + FIRST_SECOND),
                arguments("dropped", 3, dropped(0), "node 3, second " + FIRST_SECOND),
                arguments("dropped at the other node", 4, dropped(0), "node 4, second " + FIRST_SECOND),
                arguments("dropped at the end", 4, dropped(9), "node 4, second " + (FIRST_SECOND + 14)),
                arguments("emptied", 4, (UnaryOperator<byte[]>) _ -> new byte[0], "node 4, second " + FIRST_SECOND),
                arguments(
                        "inserted in a second",
                        4,
                        (UnaryOperator<byte[]>) roster -> inserted(roster, 0),
                        "node 4, second " + FIRST_SECOND),
                arguments(
                        "inserted where there was nobody",
                        4,
                        (UnaryOperator<byte[]>) roster -> inserted(roster, -2),
                        "is in no seal"));
    }

    private interface Change {
        void in(byte[] bytes);
    }

    private static UnaryOperator<byte[]> change(Change change) {
        return bytes -> {
            byte[] changed = bytes.clone();
            change.in(changed);
            return changed;
        };
    }

    private static UnaryOperator<byte[]> dropped(int entry) {
        return roster -> {
            byte[] rest = new byte[roster.length - ENTRY];
            System.arraycopy(roster, 0, rest, 0, entry * ENTRY);
            System.arraycopy(roster, (entry + 1) * ENTRY, rest, entry * ENTRY, rest.length - entry * ENTRY);
            return rest;
        };
    }

    /// Somebody else so many seconds after the first one.
    private static byte[] inserted(byte[] roster, int seconds) {
        byte[] more = Arrays.copyOf(roster, roster.length + ENTRY);
        System.arraycopy(roster, 0, more, roster.length, ENTRY);
        more[roster.length] ^= 1;
        long millis = ByteBuffer.wrap(roster).getLong(ENTRY - Long.BYTES) + seconds * 1_000L;
        ByteBuffer.wrap(more).putLong(more.length - Long.BYTES, millis);
        return more;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rosters")
    void aChangedRosterIsNamed(String what, int node, UnaryOperator<byte[]> change, String place) throws IOException {
        Path roster = event.resolve("node-" + node + ".roster");
        Files.write(roster, change.apply(Files.readAllBytes(roster)));

        assertThat(wrong()).contains("WRONG: ", place);
    }

    static Stream<Arguments> seals() {
        return Stream.of(
                arguments("count", change(2, "\"count\":\\d+", "\"count\":9"), "second 1806537592"),
                arguments("root", change(2, "\"root\":\"....", "\"root\":\"0000"), "not the hash of what it says"),
                arguments("hash", change(2, "\"seal\":\"....", "\"seal\":\"0000"), "not the hash of what it says"),
                arguments("second", change(2, "\"q\":\\d+", "\"q\":1806537591"), "not the hash of what it says"),
                arguments("previous", change(2, "\"prev\":\"....", "\"prev\":\"0000"), "not the hash of what it says"),
                arguments("node", change(2, "\"node\":3", "\"node\":4"), "the seal is that of node 4"),
                arguments("dropped", lines(lines -> lines.remove(2)), "does not follow the one before"),
                arguments("first dropped", lines(lines -> lines.remove(0)), "does not follow the one before"),
                arguments("swapped", lines(lines -> Collections.swap(lines, 2, 3)), "does not follow the one before"),
                arguments("twice", lines(lines -> lines.add(lines.getLast())), "does not follow the one before"),
                arguments(
                        "many dropped at the end",
                        lines(lines ->
                                lines.subList(lines.size() - 3, lines.size()).clear()),
                        "is in no seal"),
                arguments("nonsense", lines(lines -> lines.set(1, "{}")), "node-3.seals:2: it cannot be read"),
                arguments("hash of nothing", change(2, "\"root\":\"..", "\"root\":\""), "node-3.seals:3"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("seals")
    void aChangedSealIsNamed(String what, UnaryOperator<String> change, String wrong) throws IOException {
        Path seals = event.resolve("node-3.seals");
        Files.writeString(seals, change.apply(Files.readString(seals)));

        assertThat(wrong()).contains("WRONG: node", wrong);
    }

    static Stream<Arguments> draws() {
        String first = Example.hex(Example.FIRST_SECRET);
        String second = Example.hex(Example.SECOND_SECRET);
        return Stream.of(
                arguments("secret", change(0, second, first), "draw: secret 2 is not the one"),
                arguments("secrets", change(0, "null", "\"" + second + "\""), "draw: secret 1 is not the one"),
                arguments("fewer secrets", change(0, "null,", ""), "draw: secret 1 is not the one"),
                arguments("withheld", change(0, "\"" + second + "\"", "null"), "draw: the seed is"),
                arguments("seed", change(0, "\"seed\":\"....", "\"seed\":\"0000"), "draw: the seed is 0000"),
                arguments("event", change(0, "\"event\":7", "\"event\":8"), "draw: it is that of event 8"),
                arguments(
                        "round",
                        change(0, "\"round\":1000", "\"round\":1001"),
                        "draw: it is of the beacon's round 1001"),
                arguments(
                        "no round",
                        change(0, "\"round\":1000", "\"round\":null"),
                        "draw: it is of the beacon's round null"),
                arguments(
                        "signature of another round",
                        change(0, "\"signature\":\"\\w+", "\"signature\":\"" + Example.hex(CHAIN.sign(1001))),
                        "draw: the signature is not that of the beacon's round 1000"),
                arguments(
                        "no signature",
                        change(0, "\"signature\":\"\\w+\"", "\"signature\":null"),
                        "draw: the signature is not that of the beacon's round 1000"),
                arguments(
                        "no number", change(0, "\"signature\":\"..", "\"signature\":\"xy"), "draw: it cannot be read"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("draws")
    void aChangedDrawIsNamed(String what, UnaryOperator<String> change, String wrong) throws IOException {
        Path draw = event.resolve("draw.json");
        Files.writeString(draw, change.apply(Files.readString(draw)));

        assertThat(wrong()).contains("WRONG: " + wrong);
    }

    /// Which is whole in itself.
    @Test
    void theRosterOfAnotherNodeIsNamed() throws IOException {
        for (String kind : List.of("roster", "seals")) {
            Files.move(event.resolve("node-4." + kind), event.resolve("node-5." + kind));
        }

        assertThat(wrong()).contains("WRONG: node 5, second " + FIRST_SECOND + ": the seal is that of node 4");
    }

    @Test
    void whatAKioskHandedInTooLateHasNoPlace() throws IOException {
        Path order = data.resolve("order.csv");
        Files.writeString(event.resolve("node-4.sync"), "{\"entries\":11,\"refused\":[{\"from\":0,\"to\":2}]}");

        assertThat(said(0, data.toString(), "--order", order.toString())).contains("people: 38", "nothing is wrong");
        String first =
                HexFormat.of().formatHex(Arrays.copyOf(Files.readAllBytes(event.resolve("node-4.roster")), Pid.BYTES));
        assertThat(PLACES).containsKey(first);
        assertThat(Files.readString(order)).doesNotContain(first);
    }

    @Test
    void severalPlacesAreCheckedTogether() {
        assertThat(said(
                        0,
                        made.resolve("data-3").toString(),
                        made.resolve("data-4").toString()))
                .contains("people: 40", "nothing is wrong");
    }

    @Test
    void thereIsNoOrderBeforeTheDraw() throws IOException {
        Files.delete(event.resolve("draw.json"));

        assertThat(said(0, data.toString())).contains("there is none yet", "nothing is wrong");
        assertThat(wrong("--order", data.resolve("order.csv").toString())).contains("no order before the draw");
        assertThat(data.resolve("order.csv")).doesNotExist();
    }

    @Test
    void aFolderWithoutAnEventIsNone() throws IOException {
        assertThat(said(1, event.toString())).contains("it has 0 events");
        assertThat(said(1, data.resolve("nowhere").toString())).contains("there is no such folder");
        Files.createDirectory(data.resolve("event-8"));
        assertThat(wrong()).contains("it has 2 events (expected: one, or --event");
    }

    private static void append(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes, StandardOpenOption.APPEND);
    }
}
