package tereze.gate.client;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.gate.rules.Counts;
import tereze.gate.rules.Cursor;
import tereze.gate.rules.Hmac;
import tereze.gate.wire.CountsPage;
import tereze.gate.wire.CursorMessage;
import tereze.gate.wire.DrawMessage;
import tereze.gate.wire.Json;
import tereze.gate.wire.SealLine;
import tereze.gate.wire.SealMarks;
import tereze.gate.wire.Secrets;

/// A node of the gate, as a writer of cursors sees it. All methods throw an [IOException] if it does not answer,
/// and an [Obstacle] if its answer is wrong. It is asked by one thread at a time.
public final class GateNode {
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    /// A node hears of the people of other nodes so much later, at most, if it hears them at all.
    private static final long LATE_SECONDS = 60;

    private final URI event;
    private final Web web;

    /// As the node has said them so far.
    private Counts counts = Counts.NONE;

    /// @param event the address of the event at the node
    public GateNode(URI event, Web web) {
        this.event = event;
        this.web = web;
    }

    /// What a node says to all once a second.
    ///
    /// @param state of the service: `closed`, `open`, `paused` or `down`
    /// @param rate people a second that are released
    /// @param waiting how many are in front of the service
    /// @param seal the newest of the node; null before the first
    /// @param seed null before the draw
    /// @param since when the state began, milliseconds since 1970
    public record Status(
            @Nullable String state,
            int rate,
            long waiting,
            @Nullable String seal,
            @Nullable String seed,
            long since) {}

    /// The status of the event at the node.
    public Status status() throws IOException, InterruptedException, Obstacle {
        return good(web.get(event.resolve("status.json"))).read(Status.class);
    }

    /// The event file that the node serves; empty if it does not know the event.
    public Optional<String> eventFile() throws IOException, InterruptedException, Obstacle {
        Answer answer = web.get(event.resolve("event"));
        return answer.status() == NOT_FOUND
                ? Optional.empty()
                : Optional.of(good(answer).text());
    }

    /// Seals that the node has beyond those that are known, at most 1,000 for each hundred chains that are known.
    /// Whether they are right is another question.
    public List<SealLine> seals(SealMarks known) throws IOException, InterruptedException, Obstacle {
        List<SealLine> seals = new ArrayList<>();
        for (SealMarks.Part part : known.parts()) {
            seals.addAll(seals(part));
        }
        return seals;
    }

    private List<SealLine> seals(SealMarks.Part part) throws IOException, InterruptedException, Obstacle {
        Answer answer = good(web.get(event.resolve("seals?" + part.query())));
        List<SealLine> seals = new ArrayList<>();
        try {
            for (String line : answer.text().lines().toList()) {
                seals.add(Json.read(line.getBytes(StandardCharsets.UTF_8), SealLine.class));
            }
        } catch (IllegalArgumentException e) {
            throw new Obstacle(event + "seals: " + e.getMessage());
        }
        return seals;
    }

    /// The draw that the node has; empty before it.
    public Optional<DrawMessage> draw() throws IOException, InterruptedException, Obstacle {
        DrawMessage draw = good(web.get(event.resolve("draw"))).read(DrawMessage.class);
        // Before the draw there are only the secrets.
        return draw.seed() == null ? Optional.empty() : Optional.of(draw);
    }

    /// The secrets that were revealed to the node, one for each commitment; null: not revealed.
    public List<@Nullable String> secrets() throws IOException, InterruptedException, Obstacle {
        List<@Nullable String> secrets =
                good(web.get(event.resolve("draw"))).read(Secrets.class).secrets();
        if (secrets == null) {
            throw new Obstacle(event + "draw: no secrets");
        }
        return secrets;
    }

    /// Reveals a secret. Again is harmless.
    public void reveal(byte[] secret) throws IOException, InterruptedException, Obstacle {
        String hex = HexFormat.of().formatHex(secret);
        good(web.post(event.resolve("reveal"), Json.write(Map.of("secret", hex))));
    }

    /// Gives the node the draw. The same again is harmless; a node that has another one refuses it (`409 older`).
    public void send(DrawMessage draw) throws IOException, InterruptedException, Obstacle {
        good(web.post(event.resolve("draw"), Json.write(draw)));
    }

    /// The people in the queue.
    ///
    /// @param drawn whether the node knows the seed
    /// @param at the clock of the node, in whole seconds; null if it does not say
    public record Heard(
            boolean drawn, Counts counts, @Nullable Instant at) {}

    public Heard hear() throws IOException, InterruptedException, Obstacle {
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
    public Optional<Cursor> cursor(Hmac cursorKey) throws IOException, InterruptedException, Obstacle {
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
    public boolean send(Cursor cursor, Hmac cursorKey) throws IOException, InterruptedException, Obstacle {
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
