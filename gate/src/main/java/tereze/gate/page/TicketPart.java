package tereze.gate.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tereze.gate.event.GateEvent;
import tereze.gate.rules.Ticket;

/// A ticket as people keep it, on the screen and on paper: the time of arrival, a QR code, and the text itself.
///
/// @param text the ticket's 64 characters
/// @param page the address of the queue's page, such as `https://queue.example/g/7/`; null: nobody else can reach
///     it
/// @param seal the newest of the node, in hexadecimal digits; null before the first
public record TicketPart(
        GateEvent event,
        Ticket ticket,
        String text,
        @Nullable String page,
        @Nullable String seal) {
    /// The link that opens the ticket on any device, or the ticket itself. The ticket is in the fragment, which
    /// browsers send to nobody, so that no log has it.
    public String link() {
        return page == null ? text : page + "#t=" + text;
    }

    /// The part of a page.
    public Html html(Words words) {
        Instant arrived = Instant.ofEpochMilli(ticket.arrivedMillis());
        Instant until = event.schedule().closes().plus(event.schedule().grace());
        return Html.of(
                """
                <section class="ticket" aria-labelledby="ticket-title">
                <h2 id="ticket-title">{}</h2>
                <div class="stub"><dl class="facts">{}{}</dl>{}</div>
                <p>{}</p>
                <p>{}</p>
                <p class="name" id="ticket-text">{}</p>
                <p><code aria-labelledby="ticket-text">{}</code></p>
                {}</section>
                """,
                words.of("ticket.title"),
                Parts.fact(
                        words.of("ticket.arrived"),
                        Html.of(
                                "<b>{}</b> <span>({})</span>",
                                Parts.time(arrived, words.second(arrived)),
                                words.of("ticket.astana"))),
                Parts.fact(words.of("ticket.until"), Parts.time(until, words.minute(until))),
                QrCode.of(link(), words.of("ticket.qr")),
                words.of("ticket.proof"),
                words.of("ticket.keep"),
                words.of("ticket.text"),
                text,
                seal(words));
    }

    /// People who keep a seal can show later that the roster up to it was changed.
    private Html seal(Words words) {
        return seal == null
                ? Html.NONE
                : Html.of(
                        "<p class=\"name\" id=\"seal-text\">{}</p>\n<p><code aria-labelledby=\"seal-text\">{}</code></p>\n",
                        words.of("ticket.seal"),
                        seal);
    }
}
