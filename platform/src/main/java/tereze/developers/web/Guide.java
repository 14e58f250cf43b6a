package tereze.developers.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tereze.api.CleanText;
import tereze.api.PublicAddress;

/// A guide: the commands of each step, from `tereze/developers/NAME.sh`. A line `# --- STEP` begins a step. A
/// test runs the commands as the page shows them.
///
/// @param name in the URL and in the keys of its texts
record Guide(String name, List<Step> steps) {
    private static final String BEGIN = "# --- ";
    private static final String ADDRESS = "http://127.0.0.1:8080";

    Guide {
        steps = List.copyOf(steps);
    }

    /// @param key of its texts
    record Step(String key, String commands) {}

    /// Reads a guide, with the address of this installation in its commands.
    static Guide read(String name, PublicAddress address) {
        List<Step> steps = new ArrayList<>();
        for (String part : text(name).replace(ADDRESS, address.origin()).split("(?m)^" + BEGIN, -1)) {
            if (!CleanText.isBlank(part)) {
                String[] lines = part.split("\n", 2);
                steps.add(new Step("developers." + name + "." + lines[0].strip(), lines[1].strip()));
            }
        }
        return new Guide(name, steps);
    }

    private static String text(String name) {
        try (InputStream file = new ClassPathResource("tereze/developers/" + name + ".sh").getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
