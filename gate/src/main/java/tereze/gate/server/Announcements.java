package tereze.gate.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
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

/// What a node was told of one event: cursors, secrets and the draw. It takes them from anybody, because cursors and
/// draws are signed, and each secret answers a commitment. Whatever it cannot take, it refuses ([Refused]).
/// Thread-safe.
final class Announcements {
    /// Longer ones would not make the seed any less known, and the draw must carry all of them.
    private static final int MOST_SECRET_BYTES = 64;

    private final GateEvent event;
    private final Hmac cursorKey;
    private final Clock clock;
    private final StateFile<CursorMessage> cursorFile;
    private final StateFile<DrawMessage> drawFile;
    private final SecretsFile secrets;

    private volatile @Nullable Admission admission;
    private volatile @Nullable CursorMessage cursor;
    private volatile @Nullable DrawMessage draw;
    private volatile @Nullable Seed seed;
    private @Nullable LateClaims late;
    private volatile int nodes = 1;

    private Announcements(GateEvent event, Hmac cursorKey, Clock clock, Path folder) throws IOException {
        this.event = event;
        this.cursorKey = cursorKey;
        this.clock = clock;
        cursorFile = new StateFile<>(folder.resolve("cursor.json"), CursorMessage.class);
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
        Optional<CursorMessage> known = cursorFile.load();
        if (known.isPresent()) {
            Cursor before = known.get().toCursor();
            synchronized (this) {
                // What was reached before the start was reached long ago, for all that is known.
                late = LateClaims.at(Admission.of(before), clock.millis());
            }
            accept(known.get(), before);
        }
        drawFile.load().ifPresent(this::accept);
    }

    /// Takes a cursor.
    void receive(CursorMessage message) {
        Cursor received = message.toCursor();
        if (!received.event().equals(event.id()) || !received.isSigned(message.tag(), cursorKey)) {
            throw new Refused(Refusal.FORGED);
        }
        accept(message, received);
        save(cursorFile, message);
    }

    private synchronized void accept(CursorMessage message, Cursor received) {
        Admission known = admission;
        Admission next;
        if (known == null) {
            next = Admission.of(received);
        } else if (known.receive(received) instanceof Admission.Received.Newer(Admission newer)) {
            next = newer;
        } else {
            throw new Refused(Refusal.OLDER);
        }
        long millis = clock.millis();
        late = (late == null ? LateClaims.atTheBeginning(millis) : late).note(next, millis);
        admission = next;
        cursor = message;
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
        if (index.isEmpty() || secret.length > MOST_SECRET_BYTES) {
            throw new Refused(Refusal.NOT_COMMITTED);
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

    /// Takes the draw.
    void receive(DrawMessage message) {
        Draw received = message.toDraw();
        if (!received.event().equals(event.id()) || !received.isSigned(message.tag(), cursorKey)) {
            throw new Refused(Refusal.FORGED);
        }
        if (!received.notCommitted(event.commitments()).isEmpty()) {
            throw new Refused(Refusal.NOT_COMMITTED);
        }
        Long round = event.beacon() == null ? null : event.beacon().round();
        if (!Objects.equals(round, message.round()) || received.signature().isPresent() != (round != null)) {
            throw new Refused(Refusal.ROUND_WRONG);
        }
        accept(message);
        save(drawFile, message);
    }

    private synchronized void accept(DrawMessage message) {
        Seed drawn = message.toDraw().seed();
        if (seed != null && !drawn.equals(seed)) {
            throw new Refused(Refusal.OLDER);
        }
        draw = message;
        seed = drawn;
    }

    /// A file that cannot be written is borne: the message comes again, from its writer or from another node.
    private static <T> void save(StateFile<T> file, T message) {
        try {
            file.save(message);
        } catch (IOException e) {
            System.getLogger(Announcements.class.getName()).log(System.Logger.Level.WARNING, "not saved: {0}", e);
        }
    }

    /// What follows from the cursors; null before the first.
    @Nullable
    Admission admission() {
        return admission;
    }

    /// The newest cursor; null before the first.
    @Nullable
    CursorMessage cursor() {
        return cursor;
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
