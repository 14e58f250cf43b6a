package tereze.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The guide to declaring a service, as its readers see it.
public final class HowTo {
    /// The guide.
    public static final Path DECLARE_A_SERVICE = Path.of("../docs/how-to/declare-a-service.md");

    /// What its example declares.
    public static final String SERVICE = "clinic-attachment";

    private static final String OPENING = "```yaml\n";
    private static final String CLOSING = "```";

    private HowTo() {}

    /// The file that the guide shows, word for word.
    public static String example() {
        try {
            String text = Files.readString(DECLARE_A_SERVICE);
            int start = text.indexOf(OPENING) + OPENING.length();
            return text.substring(start, text.indexOf(CLOSING, start));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
