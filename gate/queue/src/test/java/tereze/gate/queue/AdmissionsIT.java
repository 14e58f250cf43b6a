package tereze.gate.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What `verify` says of the people whom a site has let in.
class AdmissionsIT extends ExampleFiles {
    private static final Instant FIRST = Instant.ofEpochMilli(1_806_539_000_000L);
    private static final Instant LAST = FIRST.plusSeconds(3_600);

    static Stream<Arguments> admissions() {
        return Stream.of(
                arguments(lines(_ -> {}), 0, "admissions: 40, of them late: 0"),
                arguments(lines(lines -> Collections.swap(lines, 2, 3)), 1, "csv:4: pid"),
                arguments(
                        lines(lines -> {
                            Collections.swap(lines, 2, 3);
                            lines.set(3, lines.get(3).replaceFirst("0$", "1"));
                        }),
                        0,
                        "admissions: 40, of them late: 1"),
                arguments(
                        lines(lines -> {
                            lines.add(2, lines.remove(5).replaceFirst("0$", "1"));
                        }),
                        1,
                        "csv:3: pid"),
                arguments(
                        lines(lines -> {
                            Collections.swap(lines, 2, 3);
                            lines.set(2, lines.get(2).replaceFirst(",0,", ",1,"));
                        }),
                        1,
                        "has no ticket in lane 1"),
                arguments(change(5, ",0,1806539000000,", ",0,0,"), 1, "when there are no passes"),
                arguments(lines(lines -> lines.add(1, lines.getLast())), 1, "csv:3: pid"),
                arguments(lines(lines -> lines.add(lines.get(7))), 1, "is let in twice"),
                arguments(lines(lines -> lines.remove(7)), 0, "admissions: 39, of them late: 0"),
                arguments(change(5, "^....", "zzzz"), 1, "csv:6: no admission"),
                arguments(change(5, "^.{32}", "0".repeat(32)), 1, "csv:6: pid " + "0".repeat(32) + " is in no roster"),
                arguments(change(5, ",.{16},", ",0000000000000000,"), 1, "has the place 0000000000000000 (computed: "),
                arguments(change(5, ",0,", ",3,"), 1, "csv:6: no admission"),
                arguments(lines(lines -> lines.set(0, "ord,pid,lane,at_ms,late")), 1, "csv:1: another header"),
                arguments(lines(List::clear), 1, "csv:1: another header"));
    }

    @ParameterizedTest
    @MethodSource("admissions")
    void anAdmissionThatCannotBeIsNamed(UnaryOperator<String> change, int status, String said) throws IOException {
        assertThat(said(
                        status,
                        data.toString(),
                        "--admissions",
                        admissions(change).toString()))
                .contains(said, status == 0 ? "nothing is wrong" : "WRONG: ");
    }

    private Path admissions(UnaryOperator<String> change) throws IOException {
        List<String> lines = new ArrayList<>(List.of("pid,ord,lane,at_ms,late"));
        PLACES.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(place -> lines.add(place.getKey() + "," + place.getValue() + ",0,1806539000000,0"));
        return Files.writeString(data.resolve("admissions.csv"), change.apply(String.join("\n", lines)));
    }

    /// Each person comes when the line is released up to their place, a second after the one before.
    static Stream<Arguments> published() {
        return Stream.of(
                arguments(lines(_ -> {}), 0, "admissions: 40, of them late: 0"),
                arguments(lines(lines -> late(lines, 4)), 0, "admissions: 40, of them late: 1"),
                arguments(
                        change(4, "\"reached\":\"................", "\"reached\":\"0000000000000000"),
                        1,
                        "before their turn"),
                arguments(change(4, "false", "true"), 1, "is marked as late, and lane 0"),
                arguments(
                        lines(lines -> {
                            late(lines, 4);
                            lines.add(lines.removeLast().replace("true", "false"));
                        }),
                        1,
                        "is not marked as late, and lane 0"),
                arguments(lines(lines -> Collections.swap(lines, 2, 3)), 1, "ndjson:4: pid"),
                arguments(change(9, "2027", "2026"), 1, "when there are no passes"),
                arguments(lines(lines -> early(lines, 2)), 1, "and it was released up to "),
                arguments(
                        lines(lines -> lines.set(1, atTheEnd(lines.get(1)))),
                        1,
                        "it was released up to " + "f".repeat(16) + " before"),
                arguments(change(5, "\"reached\"", "\"other\""), 1, "no admission (expected: pid, ord, reached"),
                arguments(change(5, "T..:", "T"), 1, "no admission (expected: pid, ord, reached"),
                arguments(change(5, "\"lane\":0", "\"lane\":3"), 1, "no admission (expected: pid, ord, reached"));
    }

    /// A person comes when the line is already at the end.
    private static void late(List<String> lines, int line) {
        lines.add(atTheEnd(lines.remove(line)).replaceFirst("\"at\":\"[^\"]*", "\"at\":\"" + LAST));
    }

    private static String atTheEnd(String line) {
        return line.replaceFirst("\"reached\":\"................", "\"reached\":\"" + "f".repeat(16))
                .replace("false", "true");
    }

    /// The last person is let in among the first, with a line that was never released so far.
    private static void early(List<String> lines, int line) {
        String at = lines.get(line).replaceFirst(".*\"at\":\"([^\"]*).*", "$1");
        lines.add(line, lines.removeLast().replaceFirst("\"at\":\"[^\"]*", "\"at\":\"" + at));
    }

    @ParameterizedTest
    @MethodSource("published")
    void aLineOfAPlatformThatCannotBeIsNamed(UnaryOperator<String> change, int status, String said) throws IOException {
        List<String> lines = new ArrayList<>();
        PLACES.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(place -> lines.add(
                        "{\"pid\":\"%s\",\"ord\":\"%s\",\"reached\":\"%s\",\"lane\":0,\"at\":\"%s\",\"late\":false}"
                                .formatted(
                                        place.getKey(),
                                        place.getValue(),
                                        place.getValue(),
                                        FIRST.plusSeconds(70L * lines.size()))));
        Path list = Files.writeString(data.resolve("admissions.ndjson"), change.apply(String.join("\n", lines)));
        assertThat(said(status, data.toString(), "--admissions", list.toString()))
                .contains(said, status == 0 ? "nothing is wrong" : "WRONG: ");
    }

    /// Anybody could have added it.
    @Test
    void nobodyIsLetInWithATicketThatIsInNoSeal() throws IOException {
        List<String> seals = Files.readAllLines(event.resolve("node-4.seals"));
        Files.write(event.resolve("node-4.seals"), seals.subList(0, seals.size() - 1));

        assertThat(said(0, data.toString())).contains("not sealed yet", "nothing is wrong");
        assertThat(said(
                        1,
                        data.toString(),
                        "--admissions",
                        admissions(UnaryOperator.identity()).toString()))
                .contains("is in no seal yet");
    }
}
