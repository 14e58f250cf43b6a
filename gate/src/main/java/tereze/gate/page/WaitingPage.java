package tereze.gate.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tereze.gate.event.GateEvent.Subject;
import tereze.gate.rules.Cursor;
import tereze.gate.rules.Line;
import tereze.gate.rules.Ord;
import tereze.gate.wire.PlaceMark;

/// For those who have a ticket: before the draw, in the line, and when it is their turn. All of it is in the page,
/// and the script only shows what holds, so that waiting costs the gate nothing but `status.json`.
public final class WaitingPage {
    private WaitingPage() {}

    /// Where a ticket is.
    ///
    /// @param ord null before the draw
    /// @param front between how many people are in front of it; null before the draw
    /// @param marks places on the way to it; empty before the draw
    /// @param cursor how far the lane has come
    /// @param admissible whether it is this one's turn
    /// @param retrySeconds after how long to look again
    public record Place(
            @Nullable Ord ord,
            Line.@Nullable Range front,
            List<Line.Mark> marks,
            Ord cursor,
            boolean admissible,
            int retrySeconds) {}

    /// The page.
    ///
    /// @param message about what was just tried; null: none
    public static Page of(Visit visit, TicketPart ticket, Place place, @Nullable String message) {
        Words words = visit.words();
        String heading = words.of(place.admissible() ? "turn.title" : "queue.title");
        boolean outage = visit.service().isOut()
                || (place.ord() != null && visit.service().state() == Cursor.State.CLOSED);
        String state = outage && !place.admissible()
                ? words.of("outage." + visit.service().state().name().toLowerCase(Locale.ROOT))
                : heading;
        Html main = Html.of(
                """
                <div class="columns"><div>
                <h1 id="heading">{}</h1>
                <p class="unseen" role="status" id="said"></p>
                {}{}{}{}{}<p class="alert" id="lost" hidden>{}</p>
                {}</div>
                <div>
                {}{}</div></div>
                """,
                heading,
                Parts.alert(message),
                turn(words, place),
                Parts.outage(visit, outage, words.of("outage.kept")),
                place(words, place),
                pending(visit, ticket, place),
                words.of("lost"),
                Parts.section(
                        "meanwhile",
                        place.admissible(),
                        words.of("meanwhile"),
                        words.language().of(visit.event().meanwhile())),
                ticket.html(words),
                actions(visit, ticket));
        return visit.frame()
                .page(new Frame.Content(
                        state,
                        main,
                        ScriptData.waiting(
                                visit,
                                ticket,
                                place.ord() == null ? null : place.ord().toString(),
                                PlaceMark.of(place.marks())),
                        place.retrySeconds()));
    }

    private static Html turn(Words words, Place place) {
        return Html.of("""
                <section id="turn"{}>
                <p class="lead">{}</p>
                <form method="post" action="enter"><button>{}</button></form>
                </section>
                """, Parts.hidden(!place.admissible()), words.of("turn.text"), words.of("turn.button"));
    }

    private static Html place(Words words, Place place) {
        Line.Range front = place.front();
        boolean shown = front != null && !place.admissible();
        String text = "";
        if (front != null && place.ord() != null) {
            text = place.ord().isAdmittedBy(place.cursor()) ? words.of("front.none") : words.front(front);
        }
        return Html.of("""
                <section id="place"{}>
                <p class="front" id="front">{}</p>
                <p>{} {}</p>
                </section>
                """, Parts.hidden(!shown), text, words.of("front.estimate"), words.of("close"));
    }

    private static Html pending(Visit visit, TicketPart ticket, Place place) {
        Words words = visit.words();
        Instant draw = visit.event().drawAt();
        boolean lottery = visit.event().schedule().inLottery(ticket.ticket().arrivedMillis());
        return Html.of(
                """
                <section id="pending"{}>
                <dl class="facts big">{}</dl>
                <p>{} {}</p>
                <p>{}</p>
                </section>
                """,
                Parts.hidden(place.ord() != null),
                Parts.fact(words.of("lottery"), Parts.time(draw, words.minute(draw))),
                words.of(lottery ? "pending.lottery" : "pending.order"),
                words.of("pending.result"),
                words.of("close"));
    }

    private static Html actions(Visit visit, TicketPart ticket) {
        Words words = visit.words();
        String sms = URLEncoder.encode(visit.title() + ": " + ticket.link(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return Html.of(
                """
                <div class="actions"><a class="button" href="sms:?&amp;body={}">{}</a>
                <button type="button" id="print" class="second" hidden>{}</button></div>
                <p class="actions"><a class="alone" href="./?new">{}</a></p>
                """,
                sms,
                words.of("ticket.sms"),
                words.of("ticket.print"),
                words.of(visit.event().subject() == Subject.CHILD ? "ticket.another.child" : "ticket.another.person"));
    }
}
