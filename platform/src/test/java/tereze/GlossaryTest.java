package tereze;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tereze.testing.SourceFolders;

/// Each word in docs/glossary.md has one row, and its type exists.
class GlossaryTest {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ([^|]+) \\| [^|]+ \\| [^|]+\\. \\| `(tereze[\\w.]+)` \\|$");
    private static final Pattern LINE = Pattern.compile("(?m)^\\| (?!our word)\\w.*$");

    @Test
    void listsEachWordOnceWithATypeThatExists() throws IOException {
        String glossary = Files.readString(Path.of("..", "docs", "glossary.md"));
        List<MatchResult> rows = ROW.matcher(glossary).results().toList();

        assertThat(rows).hasSameSizeAs(LINE.matcher(glossary).results().toList());
        assertThat(rows).extracting(row -> row.group(1)).doesNotHaveDuplicates();
        assertThat(rows)
                .hasSizeGreaterThanOrEqualTo(40)
                .extracting(row -> row.group(2))
                .allSatisfy(type -> assertThat(SourceFolders.main())
                        .as(type)
                        .anyMatch(folder -> Files.exists(folder.resolve(type.replace('.', '/') + ".java"))));
    }
}
