package tereze.gate.page;

import java.util.List;
import tereze.gate.event.GateEvent;

/// The events of a node: where people choose the queue that they look for.
public final class ListPage {
    private ListPage() {}

    /// The page.
    ///
    /// @param events in the order in which they are shown
    public static Page of(Words words, boolean demo, List<GateEvent> events) {
        String title = words.of("list.title");
        Html all = Html.join(events.stream().map(event -> section(words, event)).toList());
        Html main = Html.of(
                "<h1>{}</h1>\n{}",
                title,
                events.isEmpty() ? Html.of("<p class=\"lead\">{}</p>\n", words.of("list.none")) : all);
        return new Frame(words, words.of("error.queue"), demo).page(new Frame.Content(title, main, null, 0));
    }

    private static Html section(Words words, GateEvent event) {
        return Html.of(
                "<h2><a href=\"/g/{}/\">{}</a></h2>\n<dl class=\"facts\">{}{}</dl>\n",
                event.id(),
                words.language().of(event.titles()),
                Parts.fact(
                        words.of("opens"),
                        Parts.time(
                                event.schedule().opens(),
                                words.minute(event.schedule().opens()))),
                Parts.fact(
                        words.of("closes"),
                        Parts.time(
                                event.schedule().closes(),
                                words.minute(event.schedule().closes()))));
    }
}
