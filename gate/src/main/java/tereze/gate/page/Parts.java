package tereze.gate.page;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tereze.gate.rules.Cursor;

/// Parts that several pages have.
final class Parts {
    private Parts() {}

    /// A moment that a program can read, too.
    static Html time(Instant moment, String text) {
        return Html.of("<time datetime=\"{}\">{}</time>", moment, text);
    }

    /// A fact with its name.
    static Html fact(String name, Html value) {
        return Html.of("<div><dt>{}</dt><dd>{}</dd></div>", name, value);
    }

    /// When the queue's next events are.
    static Html schedule(Visit visit) {
        Words words = visit.words();
        Instant opens = visit.event().schedule().opens();
        Instant closes = visit.event().schedule().closes();
        return Html.of(
                "<dl class=\"facts\">{}{}</dl>",
                visit.isEarly() ? fact(words.of("opens"), time(opens, words.minute(opens))) : Html.NONE,
                fact(words.of("closes"), time(closes, words.minute(closes))));
    }

    /// A text of the event under a heading of ours. Its line ends are kept.
    static Html section(String id, boolean hidden, String heading, String text) {
        return text.isEmpty()
                ? Html.NONE
                : Html.of(
                        "<section id=\"{}\"{}><h2>{}</h2><p class=\"lines\">{}</p></section>\n",
                        id,
                        hidden(hidden),
                        heading,
                        text);
    }

    /// A message that a screen reader says at once.
    static Html alert(@Nullable String message) {
        return message == null ? Html.NONE : Html.of("<p class=\"alert\" role=\"alert\">{}</p>\n", message);
    }

    /// That the service does not take people: since when, why, and where else to go. It is there, but hidden, while
    /// the service works, so that the script can show it.
    ///
    /// @param promise what works all the same
    static Html outage(Visit visit, boolean shown, String promise) {
        Words words = visit.words();
        Visit.Service service = visit.service();
        return Html.of(
                """
                <section id="outage" class="outage" aria-labelledby="outage-title"{}>
                <h2 id="outage-title">{}</h2>
                <p>{}</p>
                <dl class="facts" id="outage-facts"{}>{}{}</dl>
                {}</section>
                """,
                hidden(!shown),
                words.of(outageKey(service.state())),
                promise,
                hidden(!service.isOut()),
                fact(words.of("outage.since"), Html.of("<span id=\"since\">{}</span>", words.recent(service.since()))),
                fact(words.of("outage.reason"), Html.of("<span id=\"reason\">{}</span>", reason(visit))),
                elsewhere(visit));
    }

    private static String reason(Visit visit) {
        String text = visit.service().note() == null
                ? ""
                : visit.words().language().of(visit.service().note());
        return text.isEmpty() ? visit.words().of("outage.unknown") : text;
    }

    private static Html elsewhere(Visit visit) {
        String text = visit.words().language().of(visit.event().elsewhere());
        return text.isEmpty()
                ? Html.NONE
                : Html.of("<h3>{}</h3><p class=\"lines\">{}</p>", visit.words().of("outage.elsewhere"), text);
    }

    private static String outageKey(Cursor.State state) {
        return state == Cursor.State.OPEN
                ? "outage.closed"
                : "outage." + state.name().toLowerCase(Locale.ROOT);
    }

    /// The attribute that hides an element.
    static Html hidden(boolean hidden) {
        return hidden ? new Html(" hidden") : Html.NONE;
    }
}
