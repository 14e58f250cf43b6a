package tereze.gate.queue;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.gate.rules.Counts;
import tereze.gate.rules.Cursor;
import tereze.gate.rules.Hmac;
import tereze.gate.rules.Lane;
import tereze.gate.wire.CursorMessage;
import tereze.gate.wire.Json;

/// A node of the gate, as a writer of cursors sees it. All methods throw an [IOException] if it does not answer,
/// and an [Obstacle] if its answer is wrong.
final class GateNode {
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final URI event;
    private final Web web;

    /// @param event the address of the event at the node
    GateNode(URI event, Web web) {
        this.event = event;
        this.web = web;
    }

    private record Status(@Nullable String seed) {}

    /// Who queues.
    ///
    /// @param drawn whether the node knows the seed
    record Heard(boolean drawn, Counts counts) {}

    Heard hear() throws IOException, InterruptedException, Obstacle {
        Status status = good(web.get(event.resolve("status.json"))).read(Status.class);
        Counts counts = good(web.get(event.resolve("counts"))).read(Counts.class);
        for (var issued : counts.nodes().values()) {
            if (issued.size() != Lane.ALL.size()) {
                throw new Obstacle(event + "counts: " + issued.size() + " lanes (expected: " + Lane.ALL.size() + ")");
            }
        }
        return new Heard(status.seed() != null, counts);
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
    /// @return false if the node has a newer one, of another writer
    boolean send(CursorMessage cursor) throws IOException, InterruptedException, Obstacle {
        Answer answer = web.post(event.resolve("cursor"), Json.write(cursor));
        return answer.status() != CONFLICT && good(answer).isGood();
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
