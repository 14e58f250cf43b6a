package tereze.gate.rules;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far the line has moved, as the writer beside the service says once a second. A ticket is admitted if its
/// place is not behind the cursor of its lane.
///
/// @param epoch counts writers: each new one takes a higher number, which ends those before
/// @param seq counts the cursors of one writer
/// @param atMillis when it was written, milliseconds since 1970
/// @param rate people a second that are released, or would be if so many waited, u32. Late claims get a share of
///     it
/// @param cursors one for each lane, in the order of [Lane#ALL]
/// @param note for those who wait; null: none
public record Cursor(
        EventId event,
        long epoch,
        long seq,
        long atMillis,
        State state,
        int rate,
        List<Ord> cursors,
        @Nullable Note note)
        implements Comparable<Cursor> {
    private static final Note EMPTY = new Note("", "", "");

    private static final Comparator<Cursor> BY_AGE = Comparator.comparing(Cursor::epoch, Long::compareUnsigned)
            .thenComparing(Cursor::seq, Long::compareUnsigned);

    /// What the service does. Passes are issued in the state `OPEN` only, tickets in each.
    public enum State {
        CLOSED(0),
        OPEN(1),
        PAUSED(2),
        DOWN(3);

        private final int code;

        State(int code) {
            this.code = code;
        }
    }

    public Cursor {
        cursors = List.copyOf(cursors);
        if (cursors.size() != Lane.ALL.size()) {
            throw new IllegalArgumentException("cursors: " + cursors.size() + " (expected: " + Lane.ALL.size() + ")");
        }
        if (rate < 0) {
            throw new IllegalArgumentException("rate: " + rate + " (expected: 0 or more)");
        }
    }

    public Ord of(Lane lane) {
        return cursors.get(lane.code());
    }

    /// `HMAC(key of cursors, "gate/cursor/v1\0" ‖ event u32 ‖ epoch u64 ‖ seq u64 ‖ at_ms u64 ‖ state u8 ‖ rate
    /// u32 ‖ three cursors u64 ‖ note in kk, ru, en, each length u16 ‖ UTF-8)[0..16]`. A state's number: closed 0,
    /// open 1, paused 2, down 3. No note is three empty texts.
    public Tag tag(Hmac cursorKey) {
        return cursorKey.tag(message());
    }

    public boolean isSigned(Tag tag, Hmac cursorKey) {
        return cursorKey.verifies(message(), tag);
    }

    /// By epoch, then by number: the greater is newer.
    @Override
    public int compareTo(Cursor other) {
        return BY_AGE.compare(this, other);
    }

    private byte[] message() {
        ByteWriter message = ByteWriter.labelled("gate/cursor/v1")
                .u32(event.value())
                .u64(epoch)
                .u64(seq)
                .u64(atMillis)
                .u8(state.code)
                .u32(rate);
        cursors.forEach(ord -> message.u64(ord.value()));
        (note == null ? EMPTY : note).write(message);
        return message.toBytes();
    }
}
