package tereze.reconciliation.report;

import java.util.Arrays;
import java.util.List;
import tereze.api.Language;
import tereze.reconciliation.Summary;

/// `summary.html`: the figures of a reconciliation, for people, in three languages. It is one file without a script,
/// and it loads nothing. Equal summaries give equal pages.
public final class SummaryPage {
    private static final String STYLE = StyleSheet.of("summary");
    private static final List<Wording> LANGUAGES =
            Arrays.stream(Language.values()).map(Wording::new).toList();

    private static final String HEAD = """
            <!doctype html>
            <html lang="kk">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            """;

    private static final String MARK = """
            <svg class="mark" viewBox="10 6 44 52" aria-hidden="true"><path class="lit" d="M34 10h16v20H34z"/>\
            <path class="frame" d="M12 8h40v48H12zM32 8v48M12 32h40"/></svg>""";

    private SummaryPage() {}

    /// The page.
    ///
    /// @param specimen whether it is marked as a specimen, because its people are synthetic
    public static String of(Summary summary, boolean specimen) {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("<title>")
                .append(LANGUAGES.getFirst().say("title"))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n");
        header(page, specimen);
        page.append("<main>\n");
        LANGUAGES.forEach(words -> page.append(SummarySection.of(summary, words)));
        page.append("</main>\n<footer><p>Tereze ")
                .append(Wording.quoted(summary.version()))
                .append("</p></footer>\n");
        return page.append("</body>\n</html>\n").toString();
    }

    private static void header(StringBuilder page, boolean specimen) {
        page.append("<header>\n<p class=\"brand\">").append(MARK).append("<span>Терезе</span></p>\n");
        if (specimen) {
            page.append("<p class=\"specimen\">").append(Wording.specimen()).append("</p>\n");
        }
        page.append("<nav aria-label=\"")
                .append(LANGUAGES.getFirst().say("jump"))
                .append("\"><ul>\n");
        for (Wording words : LANGUAGES) {
            page.append("<li><a href=\"#%1$s\" lang=\"%1$s\" hreflang=\"%1$s\">%2$s</a></li>\n"
                    .formatted(words.language().code(), words.say("language")));
        }
        page.append("</ul></nav>\n</header>\n");
    }
}
