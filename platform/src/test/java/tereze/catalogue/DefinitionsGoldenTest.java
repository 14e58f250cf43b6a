package tereze.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tereze.testing.ShippedCatalogue;

/// A database has the hash of each version of a service that was ever registered, and the server does not start if a
/// file differs. So each published version must keep its hash. With `-Dtereze.golden=write` new versions are added;
/// an existing line never changes.
class DefinitionsGoldenTest {
    static final Path PUBLISHED = Path.of("src/test/resources/golden/definitions.csv");

    @Test
    void eachPublishedVersionKeepsItsHash() throws IOException {
        Set<String> published = new TreeSet<>(Files.readAllLines(PUBLISHED));
        Set<String> declared = new TreeSet<>();
        ShippedCatalogue.read().all().forEach(definition -> declared.add(line(definition)));
        if ("write".equals(System.getProperty("tereze.golden"))) {
            Set<String> known = new TreeSet<>();
            published.forEach(line -> known.add(edition(line)));
            Stream<String> added = declared.stream().filter(line -> !known.contains(edition(line)));
            Files.write(
                    PUBLISHED, Stream.concat(published.stream(), added).sorted().toList());
        }

        assertThat(declared).isEqualTo(new TreeSet<>(Files.readAllLines(PUBLISHED)));
    }

    private static String line(Definition definition) {
        return String.join(",", List.of(edition(definition), definition.sha256()));
    }

    private static String edition(Definition definition) {
        return definition.service() + "," + definition.version();
    }

    private static String edition(String line) {
        return line.substring(0, line.lastIndexOf(','));
    }
}
