package tereze.gate.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tereze.gate.event.GateEvent;
import tereze.gate.rules.Cursor;
import tereze.gate.rules.Note;

/// A look at the page: of which event, in which words, and how things are.
///
/// @param demo whether synthetic people may queue, which each page then says
/// @param address of the page, such as `https://queue.example/g/7/`
public record Visit(GateEvent event, Words words, boolean demo, Instant now, String address, Service service) {
    /// What the service behind the gate does.
    ///
    /// @param since when this state began
    /// @param note why; null: nobody has said
    public record Service(
            Cursor.State state, Instant since, @Nullable Note note) {
        boolean isOut() {
            return state == Cursor.State.DOWN || state == Cursor.State.PAUSED;
        }
    }

    /// The title of the event.
    String title() {
        return words.language().of(event.titles());
    }

    /// What surrounds each page of this visit.
    Frame frame() {
        return new Frame(words, title(), demo);
    }

    /// Whether the service opens later.
    boolean isEarly() {
        return now.isBefore(event.schedule().opens());
    }
}
