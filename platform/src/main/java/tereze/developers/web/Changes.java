package tereze.developers.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tereze.api.CleanText;

/// What has changed for agencies and their programs: that section of the project's changelog, which the
/// build puts on the class path.
final class Changes {
    private static final String FILE = "tereze/developers/CHANGELOG.md";
    private static final String SECTION = "### Agencies\n";
    private static final String CODE = "`";

    private Changes() {}

    /// A part of a line.
    ///
    /// @param code whether it is code
    record Part(String text, boolean code) {}

    /// The lines, the newest version first.
    static List<List<Part>> read() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<List<Part>> of(String changelog) {
        List<List<Part>> lines = new ArrayList<>();
        int begin = changelog.indexOf(SECTION);
        while (begin >= 0) {
            int end = changelog.indexOf("\n##", begin + SECTION.length());
            String section = changelog.substring(begin + SECTION.length(), end < 0 ? changelog.length() : end);
            for (String item : section.split("(?m)^- ", -1)) {
                if (!CleanText.isBlank(item)) {
                    lines.add(parts(item.replaceAll("\\s*\n\\s*", " ").strip()));
                }
            }
            begin = changelog.indexOf(SECTION, begin + SECTION.length());
        }
        return lines;
    }

    private static List<Part> parts(String item) {
        String[] texts = item.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1").split(CODE, -1);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                parts.add(new Part(texts[i], i % 2 == 1));
            }
        }
        return parts;
    }
}
