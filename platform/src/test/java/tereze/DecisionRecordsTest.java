package tereze;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tereze.testing.SourceFolders;

/// Each record in docs/adr is complete, is listed in the index, and names a test that exists.
class DecisionRecordsTest {
    private static final Path FOLDER = Path.of("..", "docs", "adr");
    private static final String CONFIRMATION = "\n## Confirmation\n";
    private static final Pattern NAME_OF_A_TEST = Pattern.compile("`(\\w+(?:Test|IT))`");

    @Test
    void hasItsNumberAndFourParts() throws IOException {
        assertThat(records()).isNotEmpty().isNotEmpty().allSatisfy(record -> {
            String number = record.getFileName().toString().substring(0, 4);
            assertThat(Files.readString(record))
                    .startsWith("# " + number + ". ")
                    .containsSubsequence("\n## Context\n", "\n## Decision\n", "\n## Consequences\n", CONFIRMATION);
        });
    }

    @Test
    void isListedOnceAndHasANumberOfItsOwn() throws IOException {
        String list = Files.readString(FOLDER.resolve("README.md"));

        assertThat(records())
                .isNotEmpty()
                .allSatisfy(record -> assertThat(list).containsOnlyOnce("(" + record.getFileName() + ")"))
                .extracting(record -> record.getFileName().toString().substring(0, 4))
                .doesNotHaveDuplicates();
    }

    @Test
    void isConfirmedByTestsThatThereAre() throws IOException {
        Set<String> tests = SourceFolders.testNames();

        assertThat(records()).isNotEmpty().allSatisfy(record -> {
            String text = Files.readString(record);
            List<String> named = NAME_OF_A_TEST
                    .matcher(text.substring(text.indexOf(CONFIRMATION)))
                    .results()
                    .map(name -> name.group(1))
                    .toList();
            assertThat(named).as(record.toString()).isNotEmpty();
            assertThat(tests).as(record.toString()).containsAll(named);
        });
    }

    private static List<Path> records() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.endsWith("README.md")).sorted().toList();
        }
    }
}
