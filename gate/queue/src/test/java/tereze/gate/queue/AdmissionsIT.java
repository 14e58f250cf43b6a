package tereze.gate.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
