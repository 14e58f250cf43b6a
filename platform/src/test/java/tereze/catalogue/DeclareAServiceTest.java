package tereze.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tereze.law.LawConfiguration;

/// The example that a newcomer copies works as it is printed.
class DeclareAServiceTest {
    private static final Path HOW_TO = Path.of("../docs/how-to/declare-a-service.md");

    @Test
    void readsTheExampleWordForWord() throws IOException {
        String text = Files.readString(HOW_TO);
        int start = text.indexOf("```yaml\n") + "```yaml\n".length();
        String example = text.substring(start, text.indexOf("```", start));
        Reading reading = Declarations.read(
                HOW_TO.toString(),
                example.getBytes(StandardCharsets.UTF_8),
                CatalogueFiles.vocabulary(new LawConfiguration().law()));
        assertThat(reading).isInstanceOf(Reading.Declared.class);
    }
}
