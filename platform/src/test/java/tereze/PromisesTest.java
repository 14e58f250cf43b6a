package tereze;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tereze.api.Language;
import tereze.api.Texts;
import tereze.portal.web.Promise;
import tereze.testing.SourceFolders;

/// docs/promises.md lists every promise. A promise that it claims has a test and says what it does not cover.
class PromisesTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "promises.md");
    private static final Pattern NAME_OF_A_TEST = Pattern.compile("`(\\w+(?:Test|IT))`");

    /// A row of the table.
    private record Row(String number, String promise, String state, String how, String tested, String notAgainst) {
        static Row of(String line) {
            String[] cells = line.split("\\|", -1);
            return new Row(
                    cells[1].strip(),
                    cells[2].strip(),
                    cells[3].strip(),
                    cells[4].strip(),
                    cells[5].strip(),
                    cells[6].strip());
        }

        List<String> tests() {
            return NAME_OF_A_TEST
                    .matcher(tested)
                    .results()
                    .map(name -> name.group(1))
                    .toList();
        }
    }

    @Test
    void namesTheTwelve() throws IOException {
        assertThat(rows())
                .extracting(Row::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12)
                        .mapToObj(number -> "P" + number)
                        .toList());
        assertThat(rows()).extracting(Row::state).allMatch(Set.of("held", "partly", "to come")::contains);
    }

    @Test
    void claimsNothingThatIsNotTriedAndBounded() throws IOException {
        Set<String> tests = SourceFolders.testNames();

        assertThat(rows().stream().filter(row -> !row.state().equals("to come")))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.how()).as(row.number()).isNotEmpty();
                    assertThat(row.notAgainst()).as(row.number()).isNotEmpty();
                    assertThat(row.tests()).as(row.number()).isNotEmpty();
                    assertThat(tests).as(row.number()).containsAll(row.tests());
                });
    }

    /// The page of promises is built from [Promise] and from texts. It must claim the same as the document.
    @Test
    void isWhatThePageSays() throws IOException {
        assertThat(rows().stream().map(row -> row.number() + " " + row.state()))
                .containsExactlyElementsOf(Stream.of(Promise.values())
                        .map(promise ->
                                promise.name() + " " + promise.state().code().replace('-', ' '))
                        .toList());
        Texts texts = Texts.load("portal-pages");
        for (Language language : Language.values()) {
            Set<String> keys = texts.keys(language);
            assertThat(Promise.values()).allSatisfy(promise -> {
                String words = "portal.promises." + promise.code();
                boolean claimed = promise.state() != Promise.State.TO_COME;
                assertThat(keys).contains(words);
                assertThat(keys.contains(words + ".how")).as(words + ".how").isEqualTo(claimed);
                assertThat(keys.contains(words + ".not")).as(words + ".not").isEqualTo(claimed);
            });
        }
    }

    private static List<Row> rows() throws IOException {
        return Files.readString(DOCUMENT)
                .lines()
                .filter(line -> line.startsWith("| P"))
                .map(Row::of)
                .toList();
    }
}
