package tereze.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Checks a page for accessibility barriers: WCAG 2.2 to level AA, and the best practices of axe.
public final class Axe {
    private static final String ENGINE = engine();
    private static final String LOOK = """
            async () => {
              const found = await axe.run(document, { resultTypes: ['violations'], runOnly:
                  ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
              return found.violations.flatMap(rule => rule.nodes.map(node =>
                  `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary} ${node.html.slice(0, 200)}`));
            }""";

    private Axe() {}

    /// The barriers that axe finds; empty if there are none.
    @SuppressWarnings("unchecked")
    public static List<String> barriers(Page page) {
        page.evaluate(ENGINE);
        return (List<String>) page.evaluate(LOOK);
    }

    private static String engine() {
        try (InputStream file = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
