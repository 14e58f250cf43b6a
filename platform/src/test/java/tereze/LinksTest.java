package tereze;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Every link between documents leads to an existing file and heading. Each list of files in
/// docs/what-a-change-touches.md has
/// no more items than its heading allows.
class LinksTest {
    private static final Path ROOT = Path.of("..");
    private static final Path TOUCHED = ROOT.resolve("docs/what-a-change-touches.md");
    private static final Pattern LIST = Pattern.compile("(?ms)^## [^\n]*: at most (\\d+)$(.*?)(?=^## |\\z)");
    private static final Pattern ITEM = Pattern.compile("(?m)^\\d+\\. \\[");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]+))?[^)]*\\)");
    private static final Pattern PLACE = Pattern.compile("(?m)^#+ (.+)$|<a id=\"([^\"]+)\"");

    @Test
    void leadToFilesThatThereAre() throws IOException {
        List<Path> documents = documents();

        assertThat(documents).isNotEmpty();
        assertThat(documents.stream().flatMap(LinksTest::broken)).isEmpty();
    }

    @Test
    void aChangeTouchesNoMoreFilesThanItMay() throws IOException {
        List<MatchResult> lists =
                LIST.matcher(Files.readString(TOUCHED)).results().toList();

        assertThat(lists)
                .hasSize(4)
                .allSatisfy(
                        list -> assertThat(ITEM.matcher(list.group(2)).results().count())
                                .as(list.group())
                                .isBetween(1L, Long.parseLong(list.group(1))));
    }

    private static Stream<String> broken(Path document) {
        try {
            return LINK.matcher(Files.readString(document))
                    .results()
                    .filter(link -> !leads(document, link.group(1), link.group(2)))
                    .map(link -> document + " links to " + link.group());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean leads(Path document, String path, @Nullable String place) {
        Path target = path.isEmpty() ? document : document.resolveSibling(path);
        return Files.exists(target)
                && (place == null
                        || !target.toString().endsWith(".md")
                        || places(target).contains(place));
    }

    /// The anchors of a document, as GitHub makes them of headings.
    private static Set<String> places(Path document) {
        try {
            return PLACE.matcher(Files.readString(document))
                    .results()
                    .map(place -> place.group(1) == null
                            ? place.group(2)
                            : place.group(1)
                                    .toLowerCase(Locale.ROOT)
                                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                                    .replace(' ', '-'))
                    .collect(Collectors.toSet());
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
