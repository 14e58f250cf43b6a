package tereze.gate.page;

import java.time.Instant;
import java.util.Objects;

/// Before tickets are issued: when that begins. The form is in the page already and appears by itself, so that those
/// who wait with the page open do not ask all at once.
public final class BeforePage {
    private static final int REFRESH_SECONDS = 60;

    private BeforePage() {}

    /// The page.
    public static Page of(Visit visit) {
        Words words = visit.words();
        Instant begins = begins(visit);
        Html main = Html.of(
                """
                <div id="before">
                <h1>{}</h1>
                <dl class="facts big">{}</dl>
                <p>{}</p>
                {}</div>
                {}""",
                words.of("before.title"),
                Parts.fact(words.of("before.opens"), Parts.time(begins, words.minute(begins))),
                words.of("before.text"),
                visit.event().schedule().prequeue() == null ? Html.NONE : Parts.schedule(visit),
                FormPage.join(visit, FormPage.Typed.NOTHING, true));
        return visit.frame()
                .page(new Frame.Content(
                        words.of("before.title"), main, ScriptData.untilIssuing(visit, begins), REFRESH_SECONDS));
    }

    private static Instant begins(Visit visit) {
        return Objects.requireNonNullElse(
                visit.event().schedule().prequeue(), visit.event().schedule().opens());
    }
}
