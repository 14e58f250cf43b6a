package tereze.gate.rules.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import tereze.gate.rules.Cursor;
import tereze.gate.rules.Draw;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Hmac;
import tereze.gate.rules.Ord;
import tereze.gate.rules.Pass;
import tereze.gate.rules.Schedule;
import tereze.gate.rules.Seed;
import tereze.gate.rules.Tag;
import tereze.gate.rules.Ticket;
import tereze.journal.Hash;

/// One run: nodes, network, writer, service, visitors, and a record of what happened.
final class World {
    static final EventId EVENT = new EventId(7);
    static final Hmac MASTER = key(1);
    static final Hmac PASS_KEY = key(2);
    static final Hmac CURSOR_KEY = key(3);
    static final Instant OPENS = Instant.ofEpochMilli(1_806_552_000_000L);
    static final Schedule SCHEDULE =
            new Schedule(OPENS.minusSeconds(60), OPENS, OPENS.plusSeconds(86_400), Duration.ofDays(3));

    private static final byte[] SECRET = {1, 2, 3, 4};
    private static final Draw DRAW = new Draw(EVENT, Optional.empty(), List.of(Optional.of(SECRET)));
    static final List<Hash> COMMITMENTS = List.of(Hash.ofContent(SECRET));
    static final Seed SEED = DRAW.seed();

    /// Nodes measure each other's clocks before the first visitor comes.
    static final int WARM_UP_SECONDS = 70;

    private static final int WRITER_ADDRESS = 100;

    /// A ticket, and the true time at which it was issued.
    record Issued(Ticket ticket, long trueMillis) {}

    /// A person who was let in, for the first time or again.
    record Passed(long atMillis, Pass pass) {}

    private final Random random;
    private final Events events = new Events(at(-WARM_UP_SECONDS));
    private final Network network;
    private final Service service;
    private final List<GateNode> nodes;
    private final List<Visitor> visitors = new ArrayList<>();
    private final List<Writer> writers = new ArrayList<>();
    private final List<Issued> issued = new ArrayList<>();
    private final List<Passed> passed = new ArrayList<>();
    private final List<GateNode.SignedCursor> sent = new ArrayList<>();
    private boolean drawn;

    /// @param loss the part of messages that is lost
    /// @param skewsMillis what each node's clock is off
    World(long seed, double loss, long... skewsMillis) {
        random = new Random(seed);
        network = new Network(events, new Random(random.nextLong()), loss);
        service = new Service(events, new Random(random.nextLong()));
        nodes = IntStream.range(0, skewsMillis.length)
                .mapToObj(index -> new GateNode(index + 1, skewsMillis[index], random.nextLong(), this))
                .toList();
        events.every(1_000, () -> nodes.forEach(GateNode::gossip));
        startWriter(1);
    }

    Events events() {
        return events;
    }

    Network network() {
        return network;
    }

    Service service() {
        return service;
    }

    List<GateNode> nodes() {
        return nodes;
    }

    GateNode node(int number) {
        return nodes.get(number - 1);
    }

    Writer writer() {
        return writers.getLast();
    }

    List<Writer> writers() {
        return List.copyOf(writers);
    }

    List<Visitor> visitors() {
        return List.copyOf(visitors);
    }

    /// All tickets, in the order in which they were issued.
    List<Issued> issued() {
        return List.copyOf(issued);
    }

    List<Ticket> tickets() {
        return issued.stream().map(Issued::ticket).toList();
    }

    List<Passed> passed() {
        return List.copyOf(passed);
    }

    List<GateNode.SignedCursor> sent() {
        return List.copyOf(sent);
    }

    boolean isDrawn() {
        return drawn;
    }

    /// How far the first lane has come on the node that knows most.
    Ord reached() {
        return nodes.stream()
                .flatMap(node -> Optional.ofNullable(node.admission()).stream())
                .map(admission -> admission.reached().getFirst())
                .max(Ord::compareTo)
                .orElse(Ord.FIRST);
    }

    /// A new writer goes on where the gate is.
    Writer startWriter(long epoch) {
        Writer writer = new Writer(WRITER_ADDRESS + (int) epoch, epoch, List.of(reached(), Ord.FIRST, Ord.FIRST), this);
        writers.add(writer);
        events.every(1_000, writer::tick);
        return writer;
    }

    /// Visitors who come at random times between two seconds after the opening (before it: negative).
    World visitors(int count, double phantoms, int fromSecond, int toSecond) {
        for (int index = 0; index < count; index++) {
            Visitor visitor = new Visitor(random.nextLong(), random.nextDouble() < phantoms, this);
            visitors.add(visitor);
            events.at(at(0) + random.nextLong(fromSecond * 1_000L, toSecond * 1_000L), visitor::arrive);
        }
        return this;
    }

    /// Does something at a second after the opening.
    World when(int second, Runnable action) {
        events.at(at(second), action);
        return this;
    }

    /// Posts the draw to one node, which tells the others.
    World drawAt(int second) {
        return when(second, () -> {
            drawn = true;
            GateNode.SignedDraw message = new GateNode.SignedDraw(DRAW, DRAW.tag(CURSOR_KEY));
            nodes.getFirst().receive(message);
        });
    }

    World runUntil(int second) {
        events.runUntil(at(second));
        return this;
    }

    static long at(int second) {
        return OPENS.toEpochMilli() + second * 1_000L;
    }

    void issued(Ticket ticket) {
        issued.add(new Issued(ticket, events.now()));
    }

    void sent(GateNode.SignedCursor message) {
        sent.add(message);
    }

    Pass passed(String text) {
        return switch (Pass.read(text, EVENT, PASS_KEY, Instant.ofEpochMilli(events.now()))) {
            case Pass.Reading.Valid(Pass pass) -> {
                passed.add(new Passed(events.now(), pass));
                yield pass;
            }
            case Pass.Reading.Expired _, Pass.Reading.OfAnotherEvent _, Pass.Reading.Forged _ ->
                throw new IllegalStateException("a pass that does not hold");
        };
    }

    /// A few rounds by default, all of them in `./tereze prove`.
    static int rounds(int few, int full) {
        return Boolean.getBoolean("tereze.prove") ? full : few;
    }

    static String sign(Ticket ticket) {
        return ticket.sign(MASTER.ofNode(ticket.node(), ticket.kid()));
    }

    static Ticket read(String text) {
        return switch (Ticket.read(text, EVENT, MASTER)) {
            case Ticket.Reading.Valid(Ticket ticket) -> ticket;
            case Ticket.Reading.OfAnotherEvent _, Ticket.Reading.Forged _ ->
                throw new IllegalStateException("a ticket that does not hold");
        };
    }

    static Pass.Reading readPass(String text) {
        return Pass.read(text, EVENT, PASS_KEY, OPENS);
    }

    /// The newest cursor that a node has heard of.
    static Cursor newest(GateNode node) {
        return Optional.ofNullable(node.admission()).orElseThrow().newest();
    }

    /// A cursor that nobody signed: it would admit everybody.
    static Cursor faster(Cursor cursor) {
        Ord last = new Ord(-1);
        return new Cursor(
                EVENT,
                cursor.epoch(),
                cursor.seq() + 1_000,
                cursor.atMillis(),
                Cursor.State.OPEN,
                1_000,
                List.of(last, last, last),
                null);
    }

    /// A draw that nobody committed to.
    static Draw otherDraw(Random random) {
        byte[] secret = SECRET.clone();
        secret[random.nextInt(secret.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        return new Draw(EVENT, Optional.empty(), List.of(Optional.of(secret)));
    }

    static Tag tagOfDraw() {
        return DRAW.tag(CURSOR_KEY);
    }

    private static Hmac key(int first) {
        byte[] key = new byte[Hmac.KEY_BYTES];
        Arrays.fill(key, (byte) first);
        return Hmac.of(key);
    }
}
