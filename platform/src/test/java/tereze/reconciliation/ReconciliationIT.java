package tereze.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.reconciliation.example.Example;
import tereze.testing.Rounds;

/// An agency's files, dirty in every way, against what is true of each fine.
@Tag("prove")
@Tag("P7")
class ReconciliationIT {
    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Rounds.of(1, 20));
    }

    /// The verdict of each number, in the first two columns of a table.
    private static Map<String, String> verdicts(Path table) throws IOException {
        Map<String, String> verdicts = new TreeMap<>();
        try (Stream<String> lines = Files.lines(table)) {
            lines.skip(1).forEach(line -> {
                String[] cells = line.split(",", 3);
                verdicts.put(cells[0], cells[1]);
            });
        }
        return verdicts;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void judgesEachFineAsItReallyWas(long seed) throws Exception {
        Path files = folder.resolve("files");
        Example.write(files, Rounds.of(5_000, 100_000), seed);
        Path results = folder.resolve("results");
        new ReconcileRun(files).to(results).run();

        Map<String, String> truth = verdicts(files.resolve("truth.csv"));
        Map<String, String> found = verdicts(results.resolve("verdicts.csv"));
        Map<String, String> wrong = new TreeMap<>();
        truth.forEach((number, verdict) -> {
            if (!verdict.equals(found.get(number))) {
                wrong.put(number, verdict + " is " + found.get(number));
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(found).hasSameSizeAs(truth);
    }

    @Test
    void givesTheSameBytesWhateverTheOrder() throws Exception {
        Path files = folder.resolve("files");
        Example.write(files, 500, 7);
        Map<String, String> first =
                new ReconcileRun(files).to(folder.resolve("first")).run();
        Map<String, String> other =
                new ReconcileRun(files).reversed().to(folder.resolve("other")).run();

        assertThat(other).isEqualTo(first);
    }
}
