package tereze.testing;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds words that stand in another language than their page says, as far as letters tell: Latin ones in Kazakh and
/// Russian, Cyrillic ones in English, and letters that Russian does not have.
final class StrayWords {
    /// Names of things that are written alike everywhere, and what a server calls itself that nobody has released.
    private static final Set<String> ALIKE = Set.of(
            "Tereze", "JavaScript", "WCAG", "axe", "SMS", "PDF", "Cookie", "cookie", "VIN", "ABC", "development");

    /// Two regions whose Kazakh names stand in Russian too.
    private static final Set<String> REGIONS = Set.of("Жетісу", "Ұлытау");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{3,}");
    private static final Pattern CYRILLIC = Pattern.compile("[\\u0400-\\u04FF]{2,}");
    private static final Pattern KAZAKH = Pattern.compile("[\\u0400-\\u04FF]*[әғқңөұүһіӘҒҚҢӨҰҮҺІ][\\u0400-\\u04FF]*");

    /// Each piece of text with the language that it is said to be in. Codes and what people typed are in none.
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

    /// @param names words that may stand in any language
    StrayWords(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    @SuppressWarnings("unchecked")
    Set<String> on(Page page) {
        Set<String> stray = new TreeSet<>();
        for (Map<String, String> piece : (List<Map<String, String>>) page.evaluate(TEXTS)) {
            Pattern wrong = switch (piece.getOrDefault("lang", "")) {
                case "kk" -> LATIN;
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
