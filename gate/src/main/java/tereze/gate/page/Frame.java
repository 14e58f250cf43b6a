package tereze.gate.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tereze.journal.Hash;

/// What all pages have alike: the event's title, the languages, the look and the script. Nothing is loaded from
/// anywhere: a page is one answer.
///
/// @param title of the event
/// @param demo whether synthetic people may queue, which each page then says
record Frame(Words words, String title, boolean demo) {
    private static final byte[] STYLE = resource("page.css");
    private static final byte[] SCRIPT = resource("page.js");
    private static final String STYLE_PLACE = "\u0001";
    private static final String SCRIPT_PLACE = "\u0002";
    private static final String POLICY = "default-src 'none'; style-src '" + hash(STYLE) + "'; script-src '"
            + hash(SCRIPT) + "'; connect-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'; "
            + "form-action ";

    /// What is in a page.
    ///
    /// @param title of the state; the event's follows
    /// @param data for the script; null: it has nothing to do
    /// @param refreshSeconds after how long a browser without scripts loads the page again; 0: never
    record Content(String title, Html main, @Nullable Object data, int refreshSeconds) {}

    /// The page.
    Page page(Content content) {
        return new Page(bytes(content), POLICY + "'self'");
    }

    /// A page with a form for another site. That site may send the browser on to a third, so that its address alone
    /// would be too narrow.
    Page pageTo(URI site, Content content) {
        return new Page(
                bytes(content),
                POLICY + "https:" + ("http".equals(site.getScheme()) ? " http://" + site.getRawAuthority() : ""));
    }

    /// Style and script are most of a page, and always the same.
    private byte[] bytes(Content content) {
        String markup = document(content).markup();
        int style = markup.indexOf(STYLE_PLACE);
        int script = markup.lastIndexOf(SCRIPT_PLACE);
        byte[] head = utf8(markup.substring(0, style));
        byte[] middle = utf8(markup.substring(style + 1, script));
        byte[] tail = utf8(markup.substring(script + 1));
        return ByteBuffer.allocate(head.length + STYLE.length + middle.length + SCRIPT.length + tail.length)
                .put(head)
                .put(STYLE)
                .put(middle)
                .put(SCRIPT)
                .put(tail)
                .array();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Html document(Content content) {
        return Html.of(
                """
                <!DOCTYPE html>
                <html lang="{}">
                <head>
                <meta charset="utf-8">
                <title>{} – {}</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <link rel="icon" href="data:,">
                {}<style>{}</style>
                </head>
                <body>
                <a class="skip" href="#main">{}</a>
                {}<header><p class="event">{}</p>
                <nav aria-label="{}">{}</nav></header>
                <main id="main">{}</main>
                <footer><p>{}</p></footer>
                {}<script>{}</script>
                </body>
                </html>
                """,
                words.language().code(),
                content.title(),
                title,
                refresh(content.refreshSeconds()),
                new Html(STYLE_PLACE),
                words.of("skip"),
                demo ? specimen() : Html.NONE,
                title,
                words.of("languages"),
                languages(),
                content.main(),
                words.of("astana"),
                content.data() == null
                        ? Html.NONE
                        : Html.of(
                                "<script type=\"application/json\" id=\"data\">{}</script>\n",
                                Html.json(content.data())),
                new Html(SCRIPT_PLACE));
    }

    private static Html refresh(int seconds) {
        return seconds == 0
                ? Html.NONE
                : Html.of("<noscript><meta http-equiv=\"refresh\" content=\"{}\"></noscript>\n", seconds);
    }

    private Html specimen() {
        return Html.of("""
                <aside class="specimen" aria-label="{}"><p><b><span lang="kk">Үлгі</span> · <span lang="ru">Образец\
                </span> · <span lang="en">Specimen</span></b> <span>{}</span></p></aside>
                """, "Specimen", words.of("specimen"));
    }

    private Html languages() {
        return Html.join(Language.ALL.stream()
                .map(language -> Html.of(
                        "<a href=\"./?lang={}\" lang=\"{}\" hreflang=\"{}\"{}>{}</a>",
                        language.code(),
                        language.code(),
                        language.code(),
                        language == words.language() ? new Html(" aria-current=\"true\"") : Html.NONE,
                        language.own()))
                .toList());
    }

    private static String hash(byte[] text) {
        return "sha256-"
                + Base64.getEncoder().encodeToString(Hash.ofContent(text).bytes());
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(Frame.class.getResourceAsStream("/tereze/gate/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
