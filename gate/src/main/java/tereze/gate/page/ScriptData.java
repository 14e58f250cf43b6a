package tereze.gate.page;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tereze.gate.wire.PlaceMark;

/// What a page gives to its script.
///
/// @param now when the page was made, milliseconds since 1970: phones' clocks are wrong
/// @param begins when tickets are issued; null: they are
/// @param ticket of this browser; null: none
/// @param lane of the ticket
/// @param draw when places are drawn
/// @param ord of the ticket; null before the draw
/// @param marks places on the way to it
/// @param words of the page
/// @param months their names
/// @param separator between thousands
record ScriptData(
        long now,
        @Nullable Long begins,
        @Nullable String ticket,
        int lane,
        long draw,
        @Nullable String ord,
        List<PlaceMark> marks,
        Map<String, String> words,
        List<String> months,
        String separator) {
    private static final List<String> KEYS = List.of(
            "queue.title",
            "turn.title",
            "outage.down",
            "outage.paused",
            "outage.closed",
            "outage.unknown",
            "form.title");

    /// For a page without a ticket.
    static ScriptData none(Visit visit) {
        return of(visit, null);
    }

    /// For a page before tickets are issued.
    static ScriptData untilIssuing(Visit visit, Instant begins) {
        return of(visit, begins.toEpochMilli());
    }

    private static ScriptData of(Visit visit, @Nullable Long begins) {
        return new ScriptData(
                visit.now().toEpochMilli(),
                begins,
                null,
                0,
                0,
                null,
                List.of(),
                begins == null ? Map.of() : Map.of("form.title", visit.words().of("form.title")),
                List.of(),
                "");
    }

    /// For a page with a ticket.
    static ScriptData waiting(Visit visit, TicketPart ticket, @Nullable String ord, List<PlaceMark> marks) {
        Words words = visit.words();
        Map<String, String> texts = new HashMap<>(words.fronts());
        KEYS.forEach(key -> texts.put(key, words.of(key)));
        return new ScriptData(
                visit.now().toEpochMilli(),
                null,
                ticket.text(),
                ticket.ticket().lane().code(),
                visit.event().drawAt().toEpochMilli(),
                ord,
                marks,
                texts,
                words.months(),
                words.separator());
    }
}
