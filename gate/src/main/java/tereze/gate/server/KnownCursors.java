package tereze.gate.server;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Stream;
import tereze.gate.rules.Admission;
import tereze.gate.rules.Cursor;
import tereze.gate.rules.Lane;
import tereze.gate.wire.CursorMessage;

/// The cursors that a node must save and give to other nodes, so that no lane falls: the newest, and the older
/// ones that took a lane further than it. Immutable.
///
/// @param messages as they were signed, the newest first
record KnownCursors(Admission admission, List<CursorMessage> messages) {
    KnownCursors {
        messages = List.copyOf(messages);
    }

    /// The first cursor that a node hears of.
    static KnownCursors of(CursorMessage first) {
        return new KnownCursors(Admission.of(first.toCursor()), List.of(first));
    }

    /// Adds a cursor whose tag has been verified. If it is not newer, the result equals this.
    KnownCursors with(CursorMessage message) {
        return switch (admission.receive(message.toCursor())) {
            case Admission.Received.Newer(Admission newer) -> keep(newer, message, message);
            case Admission.Received.Older() -> this;
        };
    }

    /// Adds a cursor that moved lanes at another node, or at this one before it was started again. If it says
    /// nothing new, the result equals this.
    KnownCursors withReached(CursorMessage message) {
        Cursor cursor = message.toCursor();
        return switch (admission.receive(cursor)) {
            case Admission.Received.Newer(Admission newer) -> keep(newer, message, message);
            case Admission.Received.Older() -> keep(admission.reaching(cursor), newest(), message);
        };
    }

    private KnownCursors keep(Admission next, CursorMessage newest, CursorMessage message) {
        SequencedSet<CursorMessage> needed = new LinkedHashSet<>();
        needed.add(newest);
        Lane.ALL.stream()
                .filter(lane -> !next.newest().of(lane).equals(next.reached(lane)))
                .forEach(lane -> Stream.concat(messages.stream(), Stream.of(message))
                        .filter(one -> one.toCursor().of(lane).equals(next.reached(lane)))
                        .findFirst()
                        .ifPresent(needed::add));
        return new KnownCursors(next, List.copyOf(needed));
    }

    /// The newest cursor.
    CursorMessage newest() {
        return messages.getFirst();
    }
}
