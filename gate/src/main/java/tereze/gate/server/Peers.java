package tereze.gate.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tereze.gate.rules.Clocks;
import tereze.gate.rules.Lane;
import tereze.gate.rules.PeerHeader;
import tereze.gate.rules.RosterEntry;
import tereze.gate.rules.Tag;
import tereze.gate.store.Arrival;
import tereze.gate.wire.Json;
import tereze.gate.wire.KioskMessage;
import tereze.gate.wire.PeerAnswer;
import tereze.gate.wire.RosterMark;

/// What a node hears of one event from the other nodes: it asks each of them once a second for tickets, cursors,
/// secrets and the time. Each peer is asked by one thread.
final class Peers {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    /// For how long what was heard of a clock counts.
    private static final long FRESH_MILLIS = 10_000;

    private final EventGate gate;
    private final HttpClient client;
    private final Map<URI, Heard> heard = new HashMap<>();

    /// A reading of a clock that is wrong by no more than this is as good as any.
    private static final long GOOD_MILLIS = 50;

    /// What was heard of a peer.
    ///
    /// @param clock the best reading of its clock in the last seconds
    /// @param readMillis when that was
    /// @param atMillis when it answered last
    private record Heard(int node, Clocks.Reading clock, long readMillis, long atMillis) {
        /// What is known after the next answer. A slow one does not replace a better reading that is fresh.
        private Heard then(Heard next) {
            boolean better = next.clock.errorMillis() <= Math.max(GOOD_MILLIS, clock.errorMillis());
            boolean old = Math.abs(next.readMillis - readMillis) > FRESH_MILLIS;
            return better || old ? next : new Heard(next.node, clock, readMillis, next.atMillis);
        }
    }

    /// An answer, and when it began: a large one may take long to arrive.
    private record Timed(long atMillis, byte[] body) {}

    Peers(EventGate gate, HttpClient client) {
        this.gate = gate;
        this.client = client;
    }

    /// How much of each roster is known from a peer.
    static final class Progress {
        private final Map<Integer, RosterMark> marks = new HashMap<>();
        private boolean odd;

        private String text() {
            return marks.entrySet().stream()
                    .map(one -> one.getKey() + ":" + one.getValue())
                    .collect(Collectors.joining(","));
        }
    }

    /// Asks a peer until it has nothing more to tell.
    ///
    /// @param peer its address
    /// @param progress with this peer so far
    /// @return whether it answered
    boolean ask(URI peer, Progress progress) throws InterruptedException {
        boolean answered = false;
        try {
            while (askOnce(peer, progress)) {
                // It has more.
            }
            answered = true;
            progress.odd = false;
        } catch (IOException e) {
            // It is down. It is asked again in a second.
        } catch (RuntimeException e) {
            // It is no gate, or one of another version: it may be exchanged soon.
            if (!progress.odd) {
                System.getLogger(Peers.class.getName())
                        .log(System.Logger.Level.WARNING, "the answer of {0} is not understood: {1}", peer, e);
            }
            progress.odd = true;
        }
        judge();
        return answered;
    }

    private boolean askOnce(URI peer, Progress progress) throws IOException, InterruptedException {
        long before = gate.clock().millis();
        PeerHeader question = PeerHeader.sign(gate.id(), gate.roster().node(), before, gate.master());
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(peer + "/g/" + gate.id() + "/peer?have=" + progress.text()))
                .header(PeerHeader.NAME, question.toString())
                .timeout(TIMEOUT)
                .build();
        HttpResponse<Timed> response = client.send(request, _ -> {
            long began = gate.clock().millis();
            return HttpResponse.BodySubscribers.mapping(
                    HttpResponse.BodySubscribers.ofByteArray(), body -> new Timed(began, body));
        });
        byte[] body = response.body().body();
        boolean genuine = response.headers()
                .firstValue(PeerHeader.ANSWER_NAME)
                .flatMap(Tag::parse)
                .filter(tag -> question.isAnswer(body, tag, gate.master()))
                .isPresent();
        if (response.statusCode() != 200 || !genuine) {
            throw new IOException(peer + " answers " + response.statusCode());
        }
        long after = response.body().atMillis();
        PeerAnswer answer = Json.read(body, PeerAnswer.class);
        Heard newest = new Heard(answer.node(), Clocks.Reading.of(before, answer.at(), after), after, after);
        synchronized (heard) {
            heard.merge(peer, newest, Heard::then);
        }
        boolean more = false;
        for (PeerAnswer.Part part : answer.rosters()) {
            take(part, progress);
            more |= part.more();
        }
        take(answer);
        return more;
    }

    private void take(PeerAnswer.Part part, Progress progress) {
        List<RosterEntry> entries = KioskMessage.entries(part.entries());
        byte[] lanes = part.lanes();
        if (lanes != null && lanes.length != entries.size()) {
            throw new IllegalArgumentException("lanes: " + lanes.length + " (expected: " + entries.size() + ")");
        }
        for (int i = 0; i < entries.size(); i++) {
            RosterEntry entry = entries.get(i);
            Lane lane = lanes == null ? Lane.PUBLIC : Lane.of(lanes[i]).orElse(Lane.PUBLIC);
            gate.hear(entry.pid(), new Arrival(entry.arrivedMillis(), part.node(), lane, part.kiosk()));
        }
        if (part.kiosk()) {
            gate.kiosks().hear(part.node(), part.last());
        }
        progress.marks.put(part.node(), RosterMark.parse(part.next()));
    }

    /// Takes what the peer has received. Each message is signed by its writer, so the peer need not be trusted.
    private void take(PeerAnswer answer) {
        answer.cursors().forEach(cursor -> offer(cursor, gate.announced()::hear));
        offer(answer.draw(), gate.announced()::receive);
        answer.secrets().stream()
                .filter(Objects::nonNull)
                .forEach(secret -> offer(HexFormat.of().parseHex(secret), gate.announced()::reveal));
    }

    private static <T> void offer(@Nullable T message, Consumer<T> taker) {
        if (message != null) {
            try {
                taker.accept(message);
            } catch (Refused refused) {
                // Mostly: it is known.
            }
        }
    }

    /// Stops the issue of tickets if this node's clock is wrong, or another node has its number.
    private void judge() {
        Collection<Heard> fresh = fresh();
        List<Clocks.Reading> clocks = fresh.stream().map(Heard::clock).toList();
        boolean twice =
                fresh.stream().anyMatch(one -> one.node() == gate.roster().node());
        gate.standStill(twice ? Refusal.NODE_TWICE : Clocks.isOff(clocks) ? Refusal.CLOCK : null);
        gate.announced().share(1 + fresh.size());
    }

    private Collection<Heard> fresh() {
        long now = gate.clock().millis();
        synchronized (heard) {
            return heard.values().stream()
                    .filter(one -> Math.abs(now - one.atMillis()) <= FRESH_MILLIS)
                    .toList();
        }
    }
}
