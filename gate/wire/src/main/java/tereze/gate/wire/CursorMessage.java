package tereze.gate.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tereze.gate.rules.Cursor;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Hmac;
import tereze.gate.rules.Note;
import tereze.gate.rules.Ord;
import tereze.gate.rules.Tag;

/// A cursor as JSON, with its tag.
///
/// @param at milliseconds since 1970
/// @param state closed, open, paused or down
/// @param cursor of each lane, in 16 hexadecimal digits
/// @param mac in 32 hexadecimal digits
public record CursorMessage(
        int event,
        long epoch,
        long seq,
        long at,
        String state,
        int rate,
        List<String> cursor,
        @Nullable Note note,
        String mac) {
    /// The message of a cursor.
    public static CursorMessage of(Cursor cursor, Hmac cursorKey) {
        return new CursorMessage(
                cursor.event().value(),
                cursor.epoch(),
                cursor.seq(),
                cursor.atMillis(),
                name(cursor.state()),
                cursor.rate(),
                cursor.cursors().stream().map(Ord::toString).toList(),
                cursor.note(),
                cursor.tag(cursorKey).toString());
    }

    /// The name of a state in messages.
    public static String name(Cursor.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /// The cursor. Whether its tag is right is another question.
    ///
    /// @throws IllegalArgumentException if it is none
    public Cursor toCursor() {
        return new Cursor(
                new EventId(event),
                epoch,
                seq,
                at,
                state(Wire.present(state, "state")),
                rate,
                Wire.present(cursor, "cursor").stream().map(CursorMessage::ord).toList(),
                note);
    }

    private static Cursor.State state(String name) {
        return Arrays.stream(Cursor.State.values())
                .filter(state -> name(state).equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("state: none (expected: closed, open, paused or down)"));
    }

    /// Its tag.
    ///
    /// @throws IllegalArgumentException if it is none
    public Tag tag() {
        return Wire.tag(mac, "mac");
    }

    private static Ord ord(String hex) {
        return Ord.parse(hex)
                .orElseThrow(() -> new IllegalArgumentException("cursor: none (expected: 16 hexadecimal digits)"));
    }
}
