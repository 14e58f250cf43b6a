package tereze;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Each row of `docs/faults.md` has a test that bears its id, in this module or in the demonstration's.
class FaultsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([WLSD][0-9]+) \\|");
    private static final Pattern MARK = Pattern.compile("@Fault\\(\\{?([^)]*)\\)");
    private static final Pattern ID = Pattern.compile("\"([A-Z][0-9]+)\"");

    @Test
    void eachRowHasATestAndEachMarkARow() throws IOException {
        Set<String> rows = ids(ROW, Files.readString(ROOT.resolve("docs/faults.md")));
        Set<String> marked = Stream.of("platform", "demo")
                .flatMap(module -> sources(ROOT.resolve(module).resolve("src/test")))
                .flatMap(source -> MARK.matcher(source).results().map(mark -> mark.group(1)))
                .flatMap(marks -> ids(ID, marks).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(rows).isNotEmpty();
        assertThat(marked).isEqualTo(rows);
    }

    private static Set<String> ids(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(FaultsTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
