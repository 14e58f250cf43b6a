package tereze.gate.page;

import java.net.URI;
import java.time.Instant;
import tereze.gate.rules.Pass;

/// Hands a pass over to the service: a form, because an address would leave the pass in logs and histories.
public final class EnterPage {
    private EnterPage() {}

    /// The page.
    ///
    /// @param text the pass's 70 characters
    public static Page of(Visit visit, Pass pass, String text) {
        Words words = visit.words();
        URI enter = visit.event().enter();
        Instant until = Instant.ofEpochSecond(pass.untilSeconds());
        Html main = Html.of(
                """
                <h1>{}</h1>
                <p class="lead">{}</p>
                <form id="go" method="post" action="{}"><input type="hidden" name="pass" value="{}">
                <button>{}</button></form>
                <dl class="facts">{}</dl>
                <p><a class="alone" href="./">{}</a></p>
                """,
                words.of("enter.title"),
                words.of("enter.text"),
                enter,
                text,
                words.of("turn.button"),
                Parts.fact(words.of("enter.until"), Parts.time(until, words.minute(until))),
                words.of("form.back"));
        return visit.frame().pageTo(enter, new Frame.Content(words.of("enter.title"), main, null, 0));
    }
}
