package tereze.gate.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tereze.gate.event.GateEvent;
import tereze.gate.rules.Admission;
import tereze.gate.rules.Cursor;
import tereze.gate.rules.Draw;
import tereze.gate.rules.Hmac;
import tereze.gate.rules.Lane;
import tereze.gate.rules.LateClaims;
import tereze.gate.rules.Ord;
import tereze.gate.rules.Seed;
import tereze.gate.store.StateFile;
import tereze.gate.wire.CursorMessage;
import tereze.gate.wire.DrawMessage;

/// What a node received about one event: cursors, secrets and the draw. It takes them from anybody, because cursors
/// and draws are signed, and each secret answers a commitment. Whatever it cannot take, it refuses ([Refused]).
/// Thread-safe.
final class Announcements {
    /// Longer ones would not make the seed any less known, and the draw must carry all of them.
    private static final int MOST_SECRET_BYTES = 64;

    private final GateEvent event;
    private final Hmac cursorKey;
    private final Clock clock;
    private final StateFile<CursorMessage[]> cursorFile;
    private final StateFile<DrawMessage> drawFile;
    private final SecretsFile secrets;

    private volatile @Nullable KnownCursors cursors;
    private volatile @Nullable DrawMessage draw;
    /// Whether another draw was refused.
    private boolean twice;

    private volatile @Nullable Seed seed;
    private @Nullable LateClaims late;
    private volatile int nodes = 1;

    private Announcements(GateEvent event, Hmac cursorKey, Clock clock, Path folder) throws IOException {
        this.event = event;
        this.cursorKey = cursorKey;
        this.clock = clock;
        cursorFile = new StateFile<>(folder.resolve("cursor.json"), CursorMessage[].class);
        drawFile = new StateFile<>(folder.resolve("draw.json"), DrawMessage.class);
        secrets = new SecretsFile(folder.resolve("secrets.json"), event.commitments());
    }

    /// Opens the files of an event, with what the node knew before.
    ///
    /// @param cursorKey that signs cursors and draws
    static Announcements open(GateEvent event, Hmac cursorKey, Clock clock, Path folder) throws IOException {
        Announcements opened = new Announcements(event, cursorKey, clock, folder);
        opened.restore();
        return opened;
    }

    private void restore() throws IOException {
        for (CursorMessage message : cursorFile.load().orElse(new CursorMessage[0])) {
            accept(message, known -> known.withReached(message));
        }
        Admission before = admission();
        if (before != null) {
            synchronized (this) {
                // What was reached before the start was reached long ago, for all that is known.
                late = LateClaims.at(before, clock.millis());
            }
        }
        drawFile.load().ifPresent(this::accept);
    }

    /// Takes a cursor from its writer.
    void receive(CursorMessage message) {
        verify(message);
        if (!accept(message, known -> known.with(message))) {
            throw new Refused(Refusal.OLDER);
        }
        saveCursors();
    }

    /// Takes a cursor that another node has taken: lanes are as far here as they are there.
    void hear(CursorMessage message) {
        verify(message);
        if (accept(message, known -> known.withReached(message))) {
            saveCursors();
        }
    }

    private void verify(CursorMessage message) {
        Cursor cursor = message.toCursor();
        if (!cursor.event().equals(event.id()) || !cursor.isSigned(message.tag(), cursorKey)) {
            throw new Refused(Refusal.FORGED);
        }
    }

    /// Takes a cursor.
    ///
    /// @return whether it says something new
    private synchronized boolean accept(CursorMessage message, UnaryOperator<KnownCursors> addition) {
        KnownCursors known = cursors;
        KnownCursors next = known == null ? KnownCursors.of(message) : addition.apply(known);
        if (next.equals(known)) {
            return false;
        }
        long millis = clock.millis();
        late = (late == null ? LateClaims.atTheBeginning(millis) : late).note(next.admission(), millis);
        cursors = next;
        return true;
    }

    /// What is saved last is the newest: it is read when it is this thread's turn to write.
    private void saveCursors() {
        synchronized (cursorFile) {
            cursorFile.saveOrWarn(cursors().toArray(CursorMessage[]::new));
        }
    }

    /// Whether a claim is not late, or may be taken although it is. Then it takes a turn of the late ones.
    synchronized boolean takesLate(Admission now, Lane lane, Ord ord) {
        long millis = clock.millis();
        LateClaims claims = late;
        if (claims == null) {
            return true;
        }
        if (!claims.isLate(lane, ord, millis)) {
            return true;
        }
        Optional<LateClaims> taken = claims.take(now.newest().rate(), nodes, millis);
        taken.ifPresent(left -> late = left);
        return taken.isPresent();
    }

    /// Says how many nodes share the rate.
    void share(int all) {
        nodes = all;
    }

    /// Takes a secret that a party reveals, once the line is open: what is known earlier is no secret.
    void reveal(byte[] secret) {
        OptionalInt index = Draw.commitmentOf(secret, event.commitments());
        if (index.isEmpty()) {
            throw new Refused(Refusal.NOT_COMMITTED);
        }
        if (secret.length > MOST_SECRET_BYTES) {
            throw new Refused(Refusal.SECRET_TOO_LONG);
        }
        if (clock.instant().isBefore(event.schedule().opens())) {
            throw new Refused(Refusal.NOT_YET);
        }
        secrets.put(index.getAsInt(), secret);
    }

    /// The secrets that were revealed, one for each commitment.
    List<@Nullable String> revealed() {
        return secrets.all();
    }

    /// Takes the draw, once the line is open and the beacon's round is made: until then people join the lottery.
    void receive(DrawMessage message) {
        Draw received = message.toDraw();
        if (!received.event().equals(event.id()) || !received.isSigned(message.tag(), cursorKey)) {
            throw new Refused(Refusal.FORGED);
        }
        if (clock.instant().isBefore(event.drawAt())) {
            throw new Refused(Refusal.NOT_YET);
        }
        if (!received.notCommitted(event.commitments()).isEmpty()) {
            throw new Refused(Refusal.NOT_COMMITTED);
        }
        if (!received.hasRandomness()) {
            throw new Refused(Refusal.NO_RANDOMNESS);
        }
        Long round = event.beacon() == null ? null : event.beacon().round();
        if (!Objects.equals(round, message.round()) || received.signature().isPresent() != (round != null)) {
            throw new Refused(Refusal.ROUND_WRONG);
        }
        accept(message);
        drawFile.saveOrWarn(message);
    }

    private synchronized void accept(DrawMessage message) {
        Seed drawn = message.toDraw().seed();
        if (seed != null && !drawn.equals(seed)) {
            if (!twice) {
                twice = true;
                System.getLogger(Announcements.class.getName())
                        .log(
                                System.Logger.Level.WARNING,
                                "event {0}: there is another draw, with the seed {1}. This node has the seed {2}: "
                                        + "people at the two nodes have other places",
                                event.id(),
                                drawn,
                                seed);
            }
            throw new Refused(Refusal.OLDER);
        }
        draw = message;
        seed = drawn;
    }

    /// Tries to write what waits for a disk.
    void saveAgain() {
        cursorFile.saveAgain();
        drawFile.saveAgain();
        secrets.saveAgain();
    }

    /// Whether something waits for a disk.
    boolean isFailing() {
        return cursorFile.isWaiting() || drawFile.isWaiting() || secrets.isWaiting();
    }

    /// What follows from the cursors; null before the first.
    @Nullable
    Admission admission() {
        KnownCursors known = cursors;
        return known == null ? null : known.admission();
    }

    /// The newest cursor; null before the first.
    @Nullable
    CursorMessage cursor() {
        KnownCursors known = cursors;
        return known == null ? null : known.newest();
    }

    /// The newest cursor, and the older ones that took a lane further than it.
    List<CursorMessage> cursors() {
        KnownCursors known = cursors;
        return known == null ? List.of() : known.messages();
    }

    /// The draw; null before it.
    @Nullable
    DrawMessage draw() {
        return draw;
    }

    /// What the draw gave; null before it.
    @Nullable
    Seed seed() {
        return seed;
    }
}
