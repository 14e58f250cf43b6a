package tereze;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A link from one document to another leads somewhere.
class LinksTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#\\s]+)[^)]*\\)");

    @Test
    void leadToFilesThatThereAre() throws IOException {
        List<Path> documents = documents();

        assertThat(documents).isNotEmpty();
        assertThat(documents.stream().flatMap(LinksTest::broken)).isEmpty();
    }

    private static Stream<String> broken(Path document) {
        try {
            return LINK.matcher(Files.readString(document))
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> Files.notExists(document.resolveSibling(link)))
                    .map(link -> document + " links to " + link);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> ofModules = Files.walk(ROOT, 2);
                Stream<Path> below = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(ofModules, below)
                    .filter(file -> file.toString().endsWith(".md"))
                    .distinct()
                    .toList();
        }
    }
}
