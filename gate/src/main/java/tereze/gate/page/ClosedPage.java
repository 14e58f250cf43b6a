package tereze.gate.page;

import java.time.Instant;

/// After the end: that it is over, and where else to go.
public final class ClosedPage {
    private ClosedPage() {}

    /// The page.
    public static Page of(Visit visit) {
        Words words = visit.words();
        Instant closed = visit.event().schedule().closes();
        Html main = Html.of(
                "<h1>{}</h1>\n<dl class=\"facts big\">{}</dl>\n{}",
                words.of("closed.title"),
                Parts.fact(words.of("closed.at"), Parts.time(closed, words.minute(closed))),
                Parts.section(
                        "elsewhere",
                        false,
                        words.of("outage.elsewhere"),
                        words.language().of(visit.event().elsewhere())));
        return visit.frame().page(new Frame.Content(words.of("closed.title"), main, null, 0));
    }
}
