package tereze.testing;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds words that are not in the language that their page declares. It looks only at letters: Latin letters in
/// Kazakh and Russian, Cyrillic letters in English, and Kazakh letters in Russian.
final class StrayWords {
    /// Names that are the same in all languages, and the version that an unreleased server shows.
    private static final Set<String> ALIKE = Set.of(
            "Tereze",
            "JavaScript",
            "WCAG",
            "axe",
            "SMS",
            "PDF",
            "Cookie",
            "cookie",
            "VIN",
            "ABC",
            "development",
            "ASCII",
            "JSON",
            "POST",
            "https",
            "agency",
            "iin");

    /// Two regions whose Kazakh names are also used in Russian.
    private static final Set<String> REGIONS = Set.of("Жетісу", "Ұлытау");

    /// Numbers of cases and papers, paths, media types and headers.
    private static final Pattern ID =
            Pattern.compile("\\b[0-9A-Z]{4}-[0-9A-Z]{4}(/[0-9]+)?\\b|[a-z]*(/[a-z0-9]+)+|Idempotency-Key|Retry-After");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{3,}");
    private static final Pattern CYRILLIC = Pattern.compile("[\\u0400-\\u04FF]{2,}");
    private static final Pattern KAZAKH = Pattern.compile("[\\u0400-\\u04FF]*[әғқңөұүһіӘҒҚҢӨҰҮҺІ][\\u0400-\\u04FF]*");

    /// For text that is declared to be in an unknown language, such as a word of a search.
    private static final Pattern UNKNOWN = Pattern.compile("(?!)");

    /// Each piece of text with its declared language. Codes and texts that people typed are left out.
    private static final String TEXTS = """
            () => {
              const texts = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const part = walker.currentNode.parentElement;
                const text = walker.currentNode.data.trim();
                if (text && !part.closest('script, code, textarea, q')) {
                  texts.push({ lang: part.closest('[lang]').lang, text });
                }
              }
              return texts;
            }""";

    private final Set<String> names;

    /// @param names words that are allowed in any language
    StrayWords(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    @SuppressWarnings("unchecked")
    Set<String> on(Page page) {
        Set<String> stray = new TreeSet<>();
        for (Map<String, String> piece : (List<Map<String, String>>) page.evaluate(TEXTS)) {
            Pattern wrong = switch (piece.getOrDefault("lang", "")) {
                case "kk" -> LATIN;
                case "" -> UNKNOWN;
                case "ru" -> Pattern.compile(LATIN + "|" + KAZAKH);
                default -> CYRILLIC;
            };
            wrong.matcher(ID.matcher(piece.getOrDefault("text", "")).replaceAll(""))
                    .results()
                    .map(MatchResult::group)
                    .filter(word -> !names.contains(word) && !ALIKE.contains(word) && !REGIONS.contains(word))
                    .forEach(stray::add);
        }
        return stray;
    }
}
