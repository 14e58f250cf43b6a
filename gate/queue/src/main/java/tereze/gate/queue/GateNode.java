package tereze.gate.queue;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.gate.rules.Counts;
import tereze.gate.rules.Cursor;
import tereze.gate.rules.Hmac;
import tereze.gate.wire.CountsPage;
import tereze.gate.wire.CursorMessage;
import tereze.gate.wire.Json;

/// A node of the gate, as a writer of cursors sees it. All methods throw an [IOException] if it does not answer,
/// and an [Obstacle] if its answer is wrong. It is asked by one thread at a time.
final class GateNode {
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    /// A node hears of the people of other nodes so much later, at most, if it hears them at all.
    private static final long LATE_SECONDS = 60;

    private final URI event;
    private final Web web;

    /// As the node has said them so far.
    private Counts counts = Counts.NONE;

    /// @param event the address of the event at the node
    GateNode(URI event, Web web) {
        this.event = event;
        this.web = web;
    }

    private record Status(@Nullable String seed) {}

    /// The people in the queue.
    ///
    /// @param drawn whether the node knows the seed
    /// @param at the clock of the node, in whole seconds; null if it does not say
    record Heard(boolean drawn, Counts counts, @Nullable Instant at) {}

    Heard hear() throws IOException, InterruptedException, Obstacle {
        Answer answer = good(web.get(event.resolve("status.json")));
        counts = newCounts();
        return new Heard(answer.read(Status.class).seed() != null, counts, answer.at());
    }

    /// Asks only for the newest seconds. If earlier ones have changed, it asks for all of them again.
    private Counts newCounts() throws IOException, InterruptedException, Obstacle {
        try {
            Optional<Counts> newest = pages(counts, Math.max(0, counts.last() - LATE_SECONDS));
            Optional<Counts> all = newest.isPresent() ? newest : pages(Counts.NONE, 0);
            return all.orElseThrow(() -> new Obstacle(event + "counts: they change while they are read"));
        } catch (IllegalArgumentException e) {
            throw new Obstacle(event + "counts: " + e.getMessage());
        }
    }

    private Optional<Counts> pages(Counts known, long since) throws IOException, InterruptedException, Obstacle {
        CountsPage page = good(web.get(event.resolve("counts?since=" + since))).read(CountsPage.class);
        Optional<Counts> together = page.behind(known);
        Long next = page.until();
        if (next == null || together.isEmpty()) {
            return together;
        }
        if (next <= since) {
            throw new Obstacle(event + "counts: until " + next + " (expected: after " + since + ")");
        }
        return pages(together.get(), next);
    }

    /// The newest cursor that the node has; empty if it has none.
    ///
    /// @param cursorKey by which it is signed
    Optional<Cursor> cursor(Hmac cursorKey) throws IOException, InterruptedException, Obstacle {
        Answer answer = web.get(event.resolve("cursor"));
        if (answer.status() == NOT_FOUND) {
            return Optional.empty();
        }
        CursorMessage message = good(answer).read(CursorMessage.class);
        try {
            Cursor cursor = message.toCursor();
            if (cursor.isSigned(message.tag(), cursorKey)) {
                return Optional.of(cursor);
            }
        } catch (IllegalArgumentException e) {
            // The same message as for another signature.
        }
        throw new Obstacle(event + "cursor: not signed by our key");
    }

    /// Sends a cursor.
    ///
    /// @param cursorKey by which it is signed
    /// @return false if the node has one of another writer. It may have ours already, from another node
    boolean send(Cursor cursor, Hmac cursorKey) throws IOException, InterruptedException, Obstacle {
        Answer answer = web.post(event.resolve("cursor"), Json.write(CursorMessage.of(cursor, cursorKey)));
        if (answer.status() == CONFLICT) {
            Optional<Cursor> held = cursor(cursorKey);
            return held.isEmpty() || held.get().equals(cursor) || held.get().compareTo(cursor) < 0;
        }
        return good(answer).isGood();
    }

    private Answer good(Answer answer) throws Obstacle {
        if (!answer.isGood()) {
            throw new Obstacle(event + ": it answers " + answer.refusal());
        }
        return answer;
    }

    @Override
    public String toString() {
        return event.toString();
    }
}
