package tereze;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Each record in docs/adr is complete and can be found.
class DecisionRecordsTest {
    private static final Path FOLDER = Path.of("..", "docs", "adr");

    @Test
    void hasItsNumberAndFourParts() throws IOException {
        assertThat(records()).isNotEmpty().allSatisfy(record -> {
            String number = record.getFileName().toString().substring(0, 4);
            assertThat(Files.readString(record))
                    .startsWith("# " + number + ". ")
                    .containsSubsequence(
                            "\n## Context\n", "\n## Decision\n", "\n## Consequences\n", "\n## Confirmation\n");
        });
    }

    @Test
    void isListedOnceAndHasANumberOfItsOwn() throws IOException {
        String list = Files.readString(FOLDER.resolve("README.md"));

        assertThat(records())
                .allSatisfy(record -> assertThat(list).containsOnlyOnce("(" + record.getFileName() + ")"))
                .extracting(record -> record.getFileName().toString().substring(0, 4))
                .doesNotHaveDuplicates();
    }

    private static List<Path> records() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.endsWith("README.md")).sorted().toList();
        }
    }
}
