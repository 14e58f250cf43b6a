package tereze.launcher;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tereze.catalogue.Mistake;

/// A mistake with its line and a caret below its place, as compilers show it.
///
/// @param lines of the file; empty if it could not be read
record MistakeExcerpt(Mistake mistake, List<String> lines) {
    /// Of a longer line, only a part around the place is shown.
    private static final int WIDTH = 96;

    private static final int BEFORE = 30;
    private static final String CUT = "…";
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

    /// Headline, line, caret, what was expected, and the nearest valid name.
    String text() {
        StringBuilder text = new StringBuilder(mistake.headline()).append('\n');
        String number = Integer.toString(mistake.line());
        String margin = " ".repeat(number.length() + 2) + "|";
        if (mistake.line() <= lines.size()) {
            String line = lines.get(mistake.line() - 1);
            int place = Math.min(mistake.column() - 1, line.codePointCount(0, line.length()));
            Shown shown = Shown.of(line, place, named(mistake.message()));
            text.append(' ').append(number).append(" | ").append(shown.line()).append('\n');
            text.append(margin).append(' ').append(shown.carets()).append('\n');
        }
        if (!mistake.expected().isEmpty()) {
            text.append(margin).append(" expected: ").append(mistake.expected()).append('\n');
        }
        if (!mistake.nearest().isEmpty()) {
            text.append(margin)
                    .append(" did you mean '")
                    .append(mistake.nearest())
                    .append("'?\n");
        }
        return text.toString();
    }

    /// The first quoted text of the message; empty if there is none.
    private static String named(String message) {
        Matcher quoted = QUOTED.matcher(message);
        return quoted.find() ? quoted.group(1) : "";
    }

    /// The shown part of a line, and the carets below the place.
    private record Shown(String line, String carets) {
        /// @param named the text at the place, if it is there; otherwise a word is marked
        static Shown of(String line, int place, String named) {
            int[] characters = line.replace('\t', ' ').codePoints().toArray();
            int from = characters.length > WIDTH && place > BEFORE ? place - BEFORE : 0;
            int to = Math.min(characters.length, from + WIDTH);
            String before = from > 0 ? CUT : "";
            String after = to < characters.length ? CUT : "";
            boolean isNamed = !named.isEmpty() && line.startsWith(named, line.offsetByCodePoints(0, place));
            int end = isNamed ? place + named.codePointCount(0, named.length()) : endOfWord(characters, place);
            return new Shown(
                    before + new String(characters, from, to - from) + after,
                    " ".repeat(before.length() + place - from) + "^".repeat(Math.max(1, Math.min(end, to) - place)));
        }

        private static int endOfWord(int[] characters, int from) {
            int end = from;
            while (end < characters.length && isOfName(characters[end])) {
                end++;
            }
            return end;
        }

        private static boolean isOfName(int character) {
            return Character.isLetterOrDigit(character) || character == '-' || character == '_';
        }
    }
}
