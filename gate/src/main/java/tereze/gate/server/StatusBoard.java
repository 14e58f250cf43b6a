package tereze.gate.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.gate.rules.Admission;
import tereze.gate.rules.Cursor;
import tereze.gate.rules.Lane;
import tereze.gate.rules.Note;
import tereze.gate.rules.Ord;
import tereze.gate.rules.Schedule.Phase;
import tereze.gate.rules.Seal;
import tereze.gate.rules.Seed;
import tereze.gate.store.StateFile;
import tereze.gate.wire.CursorMessage;
import tereze.gate.wire.Json;

/// What everybody who waits may know, the same for all: made once a second, so that asking costs next to nothing.
/// Thread-safe.
final class StatusBoard {
    /// A cache may keep it for a second, so it is small whatever it says.
    private static final int MOST_BYTES = 400;

    private final EventGate gate;
    private final StateFile<StateSince> file;
    private Cursor.State state = Cursor.State.CLOSED;
    private long sinceMillis;
    private volatile byte[] json = {};

    /// Goes on with what was shown before the node was started again.
    StatusBoard(EventGate gate) throws IOException {
        this.gate = gate;
        file = new StateFile<>(gate.folder().resolve("since.json"), StateSince.class);
        sinceMillis = gate.clock().millis();
        Optional<StateSince> before = file.load();
        if (before.isPresent()) {
            state = before.get().state();
            sinceMillis = before.get().sinceMillis();
        }
        refresh();
    }

    /// @param state of the service: `open`, `paused`, `down` or `closed`; `down` also if its writer is silent
    /// @param cursors how far each lane has come
    /// @param rate people a second
    /// @param waiting how many are still in front of the service, in all lanes
    /// @param seal the newest of this node; null before the first
    /// @param seed null before the draw
    /// @param since when this state began, milliseconds since 1970
    /// @param note why, in three languages; null: nothing to say
    /// @param roster `failing` if tickets cannot be written down, `incomplete` if some never will be; else
    ///     null, and left out
    /// @param full true if some tickets are not remembered; else null, and left out
    private record Status(
            String state,
            List<String> cursors,
            int rate,
            long waiting,
            @Nullable String seal,
            @Nullable String seed,
            long since,
            @Nullable Object note,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String roster,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean full) {}

    /// The newest status as JSON.
    byte[] json() {
        return json;
    }

    /// What the service does, and since when.
    record StateSince(Cursor.State state, long sinceMillis) {
        StateSince {
            Objects.requireNonNull(state, "state is missing");
        }
    }

    /// What the service does now.
    synchronized StateSince state() {
        return new StateSince(state, sinceMillis);
    }

    /// To be called once a second.
    void refresh() {
        if (renew()) {
            // Not in the lock, because a disk may hang, and pages ask for the state.
            file.saveOrWarn(state());
        }
        file.saveAgain();
        gate.announced().saveAgain();
    }

    /// @return whether the state is another
    private synchronized boolean renew() {
        Admission admission = gate.announced().admission();
        Cursor.State now = now(admission);
        boolean isAnother = now != state;
        if (isAnother) {
            state = now;
            sinceMillis = gate.clock().millis();
        }
        Note note = admission == null ? null : admission.newest().note();
        byte[] whole = json(admission, note);
        // A longer note is at the address of the cursor.
        json = whole.length <= MOST_BYTES ? whole : json(admission, "cursor");
        return isAnother;
    }

    private Cursor.State now(@Nullable Admission admission) {
        if (admission == null || gate.event().schedule().at(gate.clock().instant()) == Phase.OVER) {
            return Cursor.State.CLOSED;
        }
        Cursor.State newest = admission.newest().state();
        long age = gate.clock().millis() - admission.newest().atMillis();
        return newest == Cursor.State.OPEN && Math.abs(age) > Admission.FRESH_MILLIS ? Cursor.State.DOWN : newest;
    }

    private byte[] json(@Nullable Admission admission, @Nullable Object note) {
        Seal seal = gate.roster().newestSeal();
        Seed seed = gate.announced().seed();
        return Json.write(new Status(
                CursorMessage.name(state),
                Lane.ALL.stream()
                        .map(lane -> reached(admission, lane).toString())
                        .toList(),
                admission == null ? 0 : admission.newest().rate(),
                waiting(admission),
                seal == null ? null : seal.hash().toString(),
                seed == null ? null : seed.toString(),
                sinceMillis,
                note,
                roster(),
                gate.arrivals().isFull() ? true : null));
    }

    private @Nullable String roster() {
        if (gate.isFailing()) {
            return "failing";
        }
        return gate.isIncomplete() ? "incomplete" : null;
    }

    private static Ord reached(@Nullable Admission admission, Lane lane) {
        return admission == null ? Ord.FIRST : admission.reached(lane);
    }

    private long waiting(@Nullable Admission admission) {
        return Lane.ALL.stream()
                .mapToLong(lane -> {
                    long total = gate.waiting().line(lane).total();
                    return total
                            - Math.min(
                                    total, Math.round(gate.waiting().line(lane).ahead(reached(admission, lane))));
                })
                .sum();
    }
}
