package tereze.gate.rules.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.gate.rules.Lane;
import tereze.gate.rules.Line;
import tereze.gate.rules.Ord;
import tereze.gate.rules.Pid;
import tereze.gate.rules.Ticket;

/// What the gate promises of the order, whatever happens to nodes, clocks and messages.
class OrderTest {
    static IntStream seeds() {
        return IntStream.range(0, World.rounds(1, 8));
    }

    /// G1. All devices of a person ask all nodes at once, and again later, also nodes that were killed.
    @ParameterizedTest
    @MethodSource("seeds")
    void g1EveryDeviceGetsOneAndTheSamePlace(int seed) {
        World world = new World(seed, 0.05, 0, 100, -100, 50);
        Random random = new Random(seed);
        Map<Pid, List<Ticket>> atOnce = new HashMap<>();
        Map<Pid, Set<Ticket>> later = new HashMap<>();
        for (int person = 0; person < World.rounds(200, 500); person++) {
            Pid pid = new Pid(random.nextLong(), random.nextLong());
            int second = random.nextInt(-50, 50);
            world.when(second, () -> atOnce.put(pid, askAll(world, pid)));
            for (int pause : new int[] {10, 30, 100}) {
                world.when(
                        second + pause,
                        () -> later.computeIfAbsent(pid, _ -> new HashSet<>()).addAll(askAll(world, pid)));
            }
        }
        world.when(-20, () -> world.node(1).kill())
                .when(-15, () -> world.node(1).start());
        world.when(20, () -> world.node(2).kill()).when(25, () -> world.node(2).start());
        world.runUntil(200);

        atOnce.forEach((pid, tickets) -> {
            Ticket earliest = tickets.stream()
                    .min(Comparator.comparingLong(Ticket::arrivedMillis).thenComparingInt(Ticket::node))
                    .orElseThrow();
            assertThat(later.get(pid)).containsExactly(earliest);
            if (World.SCHEDULE.inLottery(earliest.arrivedMillis() + 1_000)) {
                assertThat(tickets.stream().map(Fingerprint::ord).distinct()).hasSize(1);
            }
        });
    }

    /// G2. Two nodes are two seconds off, one is killed, messages are lost: people are in the order in which they
    /// came, to within the second in which order is drawn, and the half second that clocks may differ.
    @ParameterizedTest
    @MethodSource("seeds")
    void g2NobodyOvertakesMoreThanTheQuantum(int seed) {
        World world = new World(seed, 0.05, 0, 150, -150, 2_000, -2_000)
                .visitors(World.rounds(1_500, 5_000), 0, 0, 120)
                .drawAt(10);
        world.when(30, () -> world.node(1).kill()).when(40, () -> world.node(1).start());
        world.runUntil(150);

        assertThat(world.visitors()).allMatch(visitor -> visitor.ticket().isPresent());
        assertThat(world.tickets()).extracting(Ticket::node).containsOnly(1, 2, 3);
        List<Long> trueTimes = world.issued().stream()
                .sorted(Comparator.comparing(issued -> Fingerprint.ord(issued.ticket())))
                .map(World.Issued::trueMillis)
                .toList();
        long latest = 0;
        long worst = 0;
        for (long time : trueTimes) {
            latest = Math.max(latest, time);
            worst = Math.max(worst, latest - time);
        }
        assertThat(worst).isBetween(500L, 1_000L + 500);
    }

    /// G5. In the lottery nothing counts but chance: not when somebody came, where, nor with which number.
    @ParameterizedTest
    @MethodSource("seeds")
    void g5TheLotteryDependsOnNothing(int seed) {
        World world = new World(seed, 0.02, 0, 100, -100)
                .visitors(World.rounds(4_000, 20_000), 0, -60, 0)
                .runUntil(5);
        List<Ticket> byRank = world.tickets().stream()
                .filter(ticket -> World.SCHEDULE.inLottery(ticket.arrivedMillis()))
                .sorted(Comparator.comparing(Fingerprint::ord))
                .toList();
        ToIntFunction<Ticket> time = ticket -> (int) ((ticket.arrivedMillis() - World.at(-60)) * 10 / 60_500);

        assertThat(dependence(byRank, 11, time)).isLessThan(4);
        assertThat(dependence(byRank, 4, Ticket::node)).isLessThan(4);
        assertThat(dependence(byRank, 16, ticket -> (int) (ticket.pid().high() >>> 60)))
                .isLessThan(4);
        assertThat(uniformity(byRank)).isLessThan(2.2);

        // The tests do see an order that is not fair.
        List<Ticket> byArrival = byRank.stream()
                .sorted(Comparator.comparingLong(Ticket::arrivedMillis))
                .toList();
        List<Ticket> byNumber =
                byRank.stream().sorted(Comparator.comparing(Ticket::pid)).toList();
        assertThat(dependence(byArrival, 11, time)).isGreaterThan(20);
        assertThat(dependence(byNumber, 16, ticket -> (int) (ticket.pid().high() >>> 60)))
                .isGreaterThan(20);
    }

    /// G7. Everybody reloads ten times, with the ticket and without: nothing moves.
    @ParameterizedTest
    @MethodSource("seeds")
    void g7AStormOfReloadsChangesNoPlace(int seed) {
        int people = World.rounds(1_000, 2_000);
        World calm = world(seed, people).runUntil(150);
        World storm = world(seed, people);
        Random random = new Random(seed);
        List<Ticket> answers = new ArrayList<>();
        for (Visitor visitor : storm.visitors()) {
            for (int reload = 0; reload < 10; reload++) {
                storm.when(random.nextInt(75, 140), () -> answers.addAll(askAll(storm, visitor.pid)));
            }
        }
        storm.runUntil(150);

        assertThat(answers).hasSize(people * 10 * 3);
        assertThat(Fingerprint.of(storm)).isEqualTo(Fingerprint.of(calm));
        List<Line> lines = storm.node(1).counts().lines();
        // If an answer is lost, and gossip too, the next node issues another ticket: then a person is counted twice.
        assertThat(lines.getFirst().total())
                .isEqualTo(calm.tickets().size())
                .isBetween((long) people, people + people / 500L);
        assertThat(calm.tickets().stream().map(Ticket::pid).distinct()).hasSize(people);
        for (Ticket ticket : answers) {
            Ord ord = Fingerprint.ord(ticket);
            assertThat(lines.getFirst().range(ord))
                    .isEqualTo(calm.node(2).counts().lines().getFirst().range(ord));
        }
    }

    private static World world(int seed, int people) {
        return new World(seed, 0.02, 0, 100, -100)
                .visitors(people / 2, 0, -60, 0)
                .visitors(people - people / 2, 0, 0, 60)
                .drawAt(70);
    }

    private static List<Ticket> askAll(World world, Pid pid) {
        return world.nodes().stream()
                .filter(GateNode::isAlive)
                .flatMap(node -> node.issue(pid, Lane.PUBLIC).stream())
                .map(World::read)
                .toList();
    }

    /// How much the tenth in which somebody is drawn depends on something else, in standard deviations.
    private static double dependence(List<Ticket> order, int kinds, ToIntFunction<Ticket> kind) {
        int[][] table = new int[kinds][10];
        for (int rank = 0; rank < order.size(); rank++) {
            table[kind.applyAsInt(order.get(rank))][(int) ((long) rank * 10 / order.size())]++;
        }
        return ChiSquare.deviations(
                Arrays.stream(table).filter(row -> Arrays.stream(row).sum() > 0).toArray(int[][]::new));
    }

    /// How far places are from an even spread (Kolmogorov and Smirnov), times the root of their number.
    private static double uniformity(List<Ticket> order) {
        double worst = 0;
        for (int rank = 0; rank < order.size(); rank++) {
            double place = Fingerprint.ord(order.get(rank)).value() / 0x1p63;
            worst = Math.max(worst, Math.abs(place - (double) rank / order.size()));
        }
        return worst * Math.sqrt(order.size());
    }
}
