package tereze.gate.page;

/// A ticket of a kiosk, to be printed at once. The kiosk keeps nothing for the next person.
public final class KioskPage {
    private KioskPage() {}

    /// The page.
    public static Page of(Visit visit, TicketPart ticket) {
        Words words = visit.words();
        Html main = Html.of(
                """
                <div id="kiosk"><h1>{}</h1>
                <p class="lead">{}</p>
                {}<div class="actions"><a class="button" href="./">{}</a>
                <button type="button" id="print" class="second" hidden>{}</button></div></div>
                """,
                words.of("queue.title"),
                words.of("kiosk.text"),
                ticket.html(words),
                words.of("kiosk.next"),
                words.of("ticket.print"));
        return visit.frame().page(new Frame.Content(words.of("queue.title"), main, null, 0));
    }
}
