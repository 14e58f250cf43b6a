package tereze.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tereze's CSS, read as text: its classes, and its colours in the light and the dark scheme.
record Stylesheet(String text) {
    static final Path FILE = Path.of("src/main/resources/static/assets/tereze/tereze.css");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("\\.((?:govuk|tz)-(?:[\\w-]|\\\\!)+)");
    private static final Pattern PART = Pattern.compile("\\[class\\*=\"([\\w-]+)\"]");
    private static final Pattern COLOUR = Pattern.compile("--([\\w-]+):\\s*#([0-9a-f]{3}|[0-9a-f]{6})\\s*;");

    static Stylesheet read() throws IOException {
        return new Stylesheet(COMMENT.matcher(Files.readString(FILE)).replaceAll(""));
    }

    Set<String> classes() {
        return CLASS.matcher(text)
                .results()
                .map(found -> found.group(1).replace("\\!", "!"))
                .collect(Collectors.toSet());
    }

    /// Whether a rule applies to this class, by its name or by a part of it.
    boolean knows(String name) {
        return classes().contains(name)
                || PART.matcher(text).results().anyMatch(found -> name.contains(found.group(1)));
    }

    Map<String, Colour> light() {
        return colours(block(text, ":root"));
    }

    Map<String, Colour> dark() {
        Map<String, Colour> colours = new HashMap<>(light());
        colours.putAll(colours(block(text.substring(text.indexOf("prefers-color-scheme: dark")), ":root")));
        return colours;
    }

    private static String block(String text, String selector) {
        int start = text.indexOf(selector);
        return text.substring(start, text.indexOf('}', start));
    }

    private static Map<String, Colour> colours(String block) {
        return COLOUR.matcher(block)
                .results()
                .collect(Collectors.toMap((MatchResult found) -> found.group(1), found -> Colour.of(found.group(2))));
    }

    /// A colour in sRGB, each component from 0 to 255.
    record Colour(int red, int green, int blue) {
        static Colour of(String hex) {
            String full = hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex;
            int all = Integer.parseInt(full, 16);
            return new Colour(all >> 16, all >> 8 & 0xff, all & 0xff);
        }

        /// WCAG's contrast ratio, from 1 to 21.
        double against(Colour other) {
            double lighter = Math.max(luminance(), other.luminance());
            double darker = Math.min(luminance(), other.luminance());
            return (lighter + 0.05) / (darker + 0.05);
        }

        private double luminance() {
            return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        }

        private static double linear(int step) {
            double share = step / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
        }
    }
}
