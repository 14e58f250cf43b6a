package tereze.gate.rules.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import tereze.gate.rules.Admission;
import tereze.gate.rules.Arrivals;
import tereze.gate.rules.Clocks;
import tereze.gate.rules.Counts;
import tereze.gate.rules.Cursor;
import tereze.gate.rules.Draw;
import tereze.gate.rules.Lane;
import tereze.gate.rules.LateClaims;
import tereze.gate.rules.Line;
import tereze.gate.rules.Ord;
import tereze.gate.rules.Pass;
import tereze.gate.rules.Pid;
import tereze.gate.rules.Retry;
import tereze.gate.rules.Seed;
import tereze.gate.rules.Tag;
import tereze.gate.rules.Ticket;

/// A gate node: it issues tickets and passes, keeps its roster on disk and the rest in memory, and asks its peers
/// once a second what they know.
final class GateNode {
    /// The answer to a visitor.
    sealed interface Answer {
        record Passed(String pass) implements Answer {}

        record Waiting(int retrySeconds) implements Answer {}

        record Refused() implements Answer {}
    }

    /// A message that says it is from the writer.
    record SignedCursor(Cursor cursor, Tag tag) {}

    /// A message that says how the seed came about.
    record SignedDraw(Draw draw, Tag tag) {}

    /// The answer to a peer.
    record News(
            List<Ticket> roster,
            int rosterEnd,
            Counts counts,
            @Nullable SignedCursor cursor,
            @Nullable SignedDraw draw,
            long clock) {}

    private static final BinaryOperator<Ticket> EARLIEST =
            BinaryOperator.minBy(Comparator.comparingLong(Ticket::arrivedMillis).thenComparingInt(Ticket::node));

    private static final double SECONDS_UNTIL_A_DRAW = 100;

    /// A peer that does not answer for so long is not waited for.
    private static final long PATIENCE_MILLIS = 5_000;

    final int number;
    private final long skewMillis;
    private final World world;

    /// For gossip alone, so that runs which differ in other messages have the same gossip.
    private final Random chance;

    /// On disk.
    private final List<Ticket> roster = new ArrayList<>();

    private boolean alive = true;
    private long startedMillis;
    private final Map<Pid, Ticket> first = new HashMap<>();
    private final Map<Integer, Integer> rosterEnds = new HashMap<>();
    private final Map<Integer, Clocks.Reading> readings = new HashMap<>();
    private Counts counts = Counts.NONE;
    private int counted;
    private List<Line> lines = Counts.NONE.lines();
    private @Nullable SignedCursor cursor;
    private @Nullable SignedDraw draw;
    private @Nullable Admission admission;
    private @Nullable LateClaims late;

    GateNode(int number, long skewMillis, long seed, World world) {
        this.number = number;
        this.skewMillis = skewMillis;
        this.world = world;
        this.chance = new Random(seed);
    }

    boolean isAlive() {
        return alive;
    }

    @Nullable
    Admission admission() {
        return admission;
    }

    List<Ticket> roster() {
        return List.copyOf(roster);
    }

    /// As `kill -9` does: what is in memory is lost.
    void kill() {
        alive = false;
        first.clear();
        rosterEnds.clear();
        readings.clear();
        counts = Counts.NONE;
        counted = 0;
        lines = counts.lines();
        cursor = null;
        draw = null;
        admission = null;
        late = null;
    }

    void start() {
        alive = true;
        startedMillis = world.events().now();
        roster.forEach(ticket -> first.merge(ticket.pid(), ticket, EARLIEST));
    }

    /// A node that has just started asks its peers whom they know, or it would give those another ticket.
    private boolean hasHeardItsPeers() {
        return rosterEnds.size() == world.nodes().size() - 1 || world.events().now() > startedMillis + PATIENCE_MILLIS;
    }

    /// The ticket of a number; empty if this node cannot say what time it is, or whom its peers know.
    Optional<String> issue(Pid pid, Lane lane) {
        if (Clocks.isOff(readings.values()) || !hasHeardItsPeers()) {
            return Optional.empty();
        }
        Ticket known = first.get(pid);
        if (known == null) {
            known = new Ticket(1, World.EVENT, lane, 0, number, clock(), pid);
            roster.add(known);
            first.put(pid, known);
            world.issued(known);
        }
        return Optional.of(known.sign(World.MASTER.ofNode(known.node(), known.kid())));
    }

    /// The answer to the holder of a text.
    Answer ask(String text) {
        return switch (Ticket.read(text, World.EVENT, World.MASTER)) {
            case Ticket.Reading.Valid(Ticket ticket) -> ask(ticket);
            case Ticket.Reading.OfAnotherEvent _, Ticket.Reading.Forged _ -> new Answer.Refused();
        };
    }

    private Answer ask(Ticket ticket) {
        if (draw == null || admission == null || late == null) {
            return new Answer.Waiting(Retry.seconds(SECONDS_UNTIL_A_DRAW, ticket.pid()));
        }
        Seed seed = draw.draw().seed();
        Ord ord = Ord.of(ticket, World.SCHEDULE, seed);
        if (!admission.admits(ticket.lane(), ord, clock())) {
            return new Answer.Waiting(Retry.seconds(waitSeconds(ticket.lane(), ord, admission), ticket.pid()));
        }
        if (late.isLate(ticket.lane(), ord, clock())) {
            Optional<LateClaims> taken =
                    late.take(admission.newest().rate(), world.nodes().size(), clock());
            if (taken.isEmpty()) {
                return new Answer.Waiting(Retry.seconds(0, ticket.pid()));
            }
            late = taken.get();
        }
        return new Answer.Passed(
                Pass.of(ticket, ord, Instant.ofEpochMilli(clock())).sign(World.PASS_KEY));
    }

    private double waitSeconds(Lane lane, Ord ord, Admission admission) {
        Line line = lines.get(lane.code());
        return (line.ahead(ord) - line.ahead(admission.reached(lane)))
                / Math.max(1, admission.newest().rate());
    }

    void receive(SignedCursor message) {
        if (!alive || !message.cursor().isSigned(message.tag(), World.CURSOR_KEY)) {
            return;
        }
        if (admission == null || late == null) {
            accept(message, Admission.of(message.cursor()));
            return;
        }
        switch (admission.receive(message.cursor())) {
            case Admission.Received.Newer(Admission newer) -> accept(message, newer);
            case Admission.Received.Older() -> {}
        }
    }

    private void accept(SignedCursor message, Admission newer) {
        cursor = message;
        admission = newer;
        late = (late == null ? LateClaims.at(newer, clock()) : late).note(newer, clock());
    }

    void receive(SignedDraw message) {
        boolean genuine = message.draw().isSigned(message.tag(), World.CURSOR_KEY)
                && message.draw().notCommitted(World.COMMITMENTS).isEmpty();
        if (alive && genuine) {
            draw = message;
        }
    }

    /// Asks each peer.
    void gossip() {
        if (!alive) {
            return;
        }
        if (counted < roster.size()) {
            counts = counts.merge(own());
            counted = roster.size();
        }
        lines = counts.lines();
        for (GateNode peer : world.nodes()) {
            if (peer.number != number) {
                gossip(peer);
            }
        }
    }

    private void gossip(GateNode peer) {
        long sent = clock();
        int from = rosterEnds.getOrDefault(peer.number, 0);
        world.network().send(chance, number, peer.number, () -> {
            if (peer.alive) {
                News news = peer.news(from);
                world.network().send(chance, peer.number, number, () -> receive(peer.number, sent, news));
            }
        });
    }

    private News news(int from) {
        return new News(List.copyOf(roster.subList(from, roster.size())), roster.size(), counts, cursor, draw, clock());
    }

    private void receive(int peer, long sent, News news) {
        if (!alive) {
            return;
        }
        news.roster().forEach(ticket -> first.merge(ticket.pid(), ticket, EARLIEST));
        rosterEnds.put(peer, news.rosterEnd());
        readings.put(peer, Clocks.Reading.of(sent, news.clock(), clock()));
        counts = counts.merge(news.counts());
        if (news.cursor() != null) {
            receive(news.cursor());
        }
        if (news.draw() != null) {
            receive(news.draw());
        }
    }

    Counts counts() {
        return counts;
    }

    private Counts own() {
        List<Counts.Issued> lanes = new ArrayList<>();
        for (Lane lane : Lane.ALL) {
            TreeMap<Long, Integer> arrivals = new TreeMap<>();
            long lottery = 0;
            for (Ticket ticket : roster) {
                if (!ticket.lane().equals(lane)) {
                    continue;
                }
                if (World.SCHEDULE.inLottery(ticket.arrivedMillis())) {
                    lottery++;
                } else {
                    arrivals.merge(ticket.arrivedMillis() / 1_000, 1, Integer::sum);
                }
            }
            lanes.add(new Counts.Issued(lottery, Arrivals.of(arrivals)));
        }
        return new Counts(Map.of(number, lanes));
    }

    private long clock() {
        return world.events().now() + skewMillis;
    }
}
