package tereze.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The guides in docs/how-to, with their examples.
public final class HowTo {
    /// The guide to declaring a service.
    public static final Path DECLARE_A_SERVICE = Path.of("../docs/how-to/declare-a-service.md");

    /// The service that its example declares.
    public static final String SERVICE = "clinic-attachment";

    /// The guide to a lifecycle.
    public static final Path ADD_A_LIFECYCLE = Path.of("../docs/how-to/add-a-lifecycle.md");

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LISTING = Pattern.compile("<!-- (\\S+) -->\\n```\\w+\\n(.*?)```", Pattern.DOTALL);

    private HowTo() {}

    /// The file that the guide to declaring a service shows, word for word.
    public static String example() {
        return EXAMPLE.matcher(read(DECLARE_A_SERVICE))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    /// Lines of a file that a guide shows.
    public record Listing(String file, String text) {}

    /// The listings of a guide that name their files.
    public static List<Listing> listings(Path guide) {
        return LISTING.matcher(read(guide))
                .results()
                .map(found -> new Listing(found.group(1), found.group(2)))
                .toList();
    }

    private static String read(Path guide) {
        try {
            return Files.readString(guide);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
