package tereze.gate.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tereze.gate.event.GateEvent;
import tereze.gate.event.Translated;
import tereze.gate.rules.Cursor;

/// The events that a node serves, as it lists them at `/g/`.
///
/// @param node its number
/// @param at its clock, milliseconds since 1970
public record ServedEvents(int node, long at, List<Served> events) {
    /// An event.
    ///
    /// @param event its number
    /// @param prequeue from when tickets take part in the lottery; null: there is none
    /// @param state of the service, as in `status.json`
    public record Served(
            int event,
            String service,
            Translated titles,
            @Nullable Instant prequeue,
            Instant opens,
            Instant closes,
            String state) {
        /// The line of an event.
        public static Served of(GateEvent event, Cursor.State state) {
            return new Served(
                    event.id().value(),
                    event.service(),
                    event.titles(),
                    event.schedule().prequeue(),
                    event.schedule().opens(),
                    event.schedule().closes(),
                    CursorMessage.name(state));
        }
    }
}
