package tereze.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the parts of a text that a line must not break: the number of a house or a flat with its word, and the number
/// of an application. In templates it is the bean `whole`, used by the fragment `parts/words :: whole`. Immutable.
public final class WholeParts {
    private static final Pattern WHOLE =
            Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}|\\p{L}{1,4}\\. \\d[^\\s,]*|\\d[^\\s,-]*-\\p{L}+");

    WholeParts() {}

    /// A part of a text.
    ///
    /// @param whole whether it stays in one line
    public record Part(String text, boolean whole) {}

    /// The parts, which together are the text.
    public List<Part> of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = WHOLE.matcher(text);
        int done = 0;
        while (matcher.find()) {
            if (matcher.start() > done) {
                parts.add(new Part(text.substring(done, matcher.start()), false));
            }
            parts.add(new Part(matcher.group(), true));
            done = matcher.end();
        }
        if (done < text.length()) {
            parts.add(new Part(text.substring(done), false));
        }
        return parts;
    }
}
