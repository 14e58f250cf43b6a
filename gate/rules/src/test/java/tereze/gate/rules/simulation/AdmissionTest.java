package tereze.gate.rules.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.gate.rules.Breaker;
import tereze.gate.rules.Controller;
import tereze.gate.rules.Cursor;
import tereze.gate.rules.Ord;
import tereze.gate.rules.Pass;
import tereze.gate.rules.Sample;
import tereze.gate.rules.Tag;
import tereze.gate.rules.Ticket;

/// What the gate promises of admission, whatever happens to the service, the writers, messages and keys.
class AdmissionTest {
    static IntStream seeds() {
        return IntStream.range(0, World.rounds(1, 8));
    }

    /// G3. A partition with a writer on each side: together they release no more than the faster of them, and one
    /// second of the other.
    @ParameterizedTest
    @MethodSource("seeds")
    void g3TwoWritersInAPartitionReleaseNoMoreThanOne(int seed) {
        World world = new World(seed, 0.02, 0, 100, -100, 0)
                .visitors(World.rounds(3_000, 20_000), 0, -60, 0)
                .drawAt(5);
        List<Ord> reached = new ArrayList<>();
        for (int second = 0; second < 300; second++) {
            world.when(second, () -> reached.add(world.reached()));
        }
        world.when(100, () -> world.network().cutOff(Set.of(3, 4, 102)))
                .when(100, () -> world.startWriter(2))
                .when(200, () -> world.network().cutOff(Set.of()))
                .runUntil(300);

        List<Double> first = world.writers().getFirst().rates();
        List<Double> second = world.writers().getLast().rates();
        double fastest = 0;
        double released = 0;
        for (int at = 0; at < first.size(); at++) {
            int behind = at - (first.size() - second.size());
            double most = Math.max(first.get(at), behind < 0 ? 0 : second.get(behind));
            fastest = Math.max(fastest, most);
            released += most;
        }
        long turns = turns(world, reached.getLast());
        double chance = 2 * Math.sqrt(world.visitors().size());
        assertThat(second.stream().mapToDouble(Double::doubleValue).sum()).isGreaterThan(300);
        assertThat((double) turns).isBetween(300.0, released + fastest + chance);
        assertThat(fastest).isLessThanOrEqualTo(Writer.MOST_PER_SECOND / (1 - Controller.MOST_MADE_GOOD));
        assertThat(world.nodes()).allMatch(node -> World.newest(node).epoch() == 2);
        assertThat(reached).isSorted();
    }

    /// G3. A node that hears no writer stops after five seconds, and goes on when it hears one again.
    @ParameterizedTest
    @MethodSource("seeds")
    void g3ANodeWithoutAWriterAdmitsNobodyButGoesOnWithTickets(int seed) {
        World world = new World(seed, 0, 0, 100, -100)
                .visitors(1_000, 0, -60, 100)
                .drawAt(5)
                .runUntil(30);
        world.network().cutOff(Set.of(3));
        world.runUntil(37);
        assertThat(isOpen(world.node(3), World.at(37))).isFalse();
        assertThat(isOpen(world.node(1), World.at(37))).isTrue();
        int before = world.node(3).roster().size();
        world.runUntil(60);
        assertThat(world.node(3).roster().size()).isGreaterThan(before + 20);
        world.network().cutOff(Set.of());
        world.runUntil(63);
        assertThat(isOpen(world.node(3), World.at(63))).isTrue();
        world.writer().kill();
        world.runUntil(70);
        assertThat(world.nodes()).noneMatch(node -> isOpen(node, World.at(70)));
    }

    static Stream<Arguments> outages() {
        return seeds().boxed()
                .flatMap(seed -> Stream.of(
                                Arguments.of(seed, Service.Mode.HANGING, 5),
                                Arguments.of(seed, Service.Mode.REFUSING, 400),
                                Arguments.of(seed, Service.Mode.REFUSING, 5),
                                Arguments.of(seed, Service.Mode.HANGING, 400))
                        .limit(World.rounds(2, 4)));
    }

    /// G4. The service is dead for a minute, five seconds after the opening or under full load.
    @ParameterizedTest
    @MethodSource("outages")
    void g4AnOutageLosesNoTicketNoOrderAndHalfAMinute(int seed, Service.Mode mode, int dies) {
        World calm = opening(seed).runUntil(dies + 120);
        World world = opening(seed);
        world.when(dies, () -> world.service().become(mode))
                .when(dies + 60, () -> world.service().become(Service.Mode.WORKING))
                .runUntil(dies + 120);

        assertThat(world.visitors()).allMatch(visitor -> visitor.ticket().isPresent());
        assertThat(Fingerprint.of(world)).isEqualTo(Fingerprint.of(calm));
        assertThat(world.sent().stream()
                        .map(GateNode.SignedCursor::cursor)
                        .filter(cursor -> cursor.atMillis() > World.at(dies + 20))
                        .filter(cursor -> cursor.atMillis() < World.at(dies + 60)))
                .filteredOn(cursor -> cursor.state() == Cursor.State.DOWN)
                .hasSizeGreaterThan(25);
        // After half a minute the rate is eight tenths of the last good one, and hardly anybody who was there has left.
        // Right after the opening there is no rate to return to: the opening is put off by the minute, and by the time
        // in which the dead service is noticed and probed.
        double before = dies < 60
                ? answered(calm, dies + 10, dies + 30)
                : Math.min(answered(calm, dies + 90, dies + 110), 2 * answered(world, dies - 10, dies));
        assertThat(before).isPositive();
        assertThat(answered(world, dies + 90, dies + 110)).isGreaterThanOrEqualTo(before * 0.85);
    }

    /// G6. Somebody sends changed tickets, passes, cursors and draws, and true ones again: nothing changes.
    @ParameterizedTest
    @MethodSource("seeds")
    void g6ForgedAndRepeatedMessagesChangeNothing(int seed) {
        World calm = opening(seed).runUntil(100);
        World world = opening(seed);
        Random random = new Random(seed);
        for (int second = 10; second < 100; second++) {
            world.when(second, () -> IntStream.range(0, World.rounds(10, 100)).forEach(_ -> attack(world, random)));
        }
        world.runUntil(100);

        assertThat(Fingerprint.of(world)).isEqualTo(Fingerprint.of(calm));
        assertThat(world.passed()).isEqualTo(calm.passed()).hasSizeGreaterThan(100);
        assertThat(world.reached()).isEqualTo(calm.reached());
        assertThat(world.service().samples()).isEqualTo(calm.service().samples());
    }

    /// G8. Nine of ten tickets belong to nobody who comes: the service is busy all the same.
    @ParameterizedTest
    @MethodSource("seeds")
    void g8PhantomsDoNotHoldUpTheLine(int seed) {
        World world = new World(seed, 0.02, 0, 100, -100)
                .visitors(40_000, 0.9, -60, 0)
                .drawAt(5)
                .runUntil(1_200);

        double capacity = Service.WORKERS * 1_000.0 / Service.REQUEST_MILLIS;
        assertThat(answered(world, 600, 1_200) / 600 / capacity).isGreaterThan(0.9);
        assertThat(slowest(world)).isLessThan(4_000);
    }

    /// G9. The seed is two minutes late: everybody has a ticket, nobody is admitted before, and then nobody rushes
    /// in.
    @ParameterizedTest
    @MethodSource("seeds")
    void g9ALateSeedCostsNothingButTime(int seed) {
        World early = opening(seed).runUntil(300);
        World late = visitors(seed).drawAt(120).runUntil(300);

        assertThat(Fingerprint.of(late)).isEqualTo(Fingerprint.of(early));
        assertThat(late.visitors()).allMatch(visitor -> visitor.ticket().isPresent());
        assertThat(late.passed()).isNotEmpty().allMatch(passed -> passed.atMillis() >= World.at(120));
        for (int second = 120; second < 290; second++) {
            long from = World.at(second);
            assertThat(late.passed().stream()
                            .filter(passed -> passed.atMillis() >= from && passed.atMillis() < from + 10_000))
                    .hasSizeLessThan((int) (Writer.MOST_PER_SECOND * 15));
        }
        assertThat(slowest(late)).isLessThan(1_000);
        assertThat(late.sent()).noneMatch(sent -> sent.cursor().state() == Cursor.State.DOWN);
    }

    /// G10. Each request of a service times out: only probes are released.
    @ParameterizedTest
    @MethodSource("seeds")
    void g10AServiceThatOnlyTimesOutGetsNobody(int seed) {
        World world = opening(seed);
        world.when(-1, () -> world.service().become(Service.Mode.HANGING)).runUntil(300);

        List<Double> rates = world.writer().rates();
        List<Double> lastMinute = rates.subList(rates.size() - 60, rates.size());
        assertThat(lastMinute.stream().filter(rate -> rate > 0)).hasSizeBetween(11, 13);
        assertThat(lastMinute).allMatch(rate -> rate < Breaker.PROBE + 0.001);
        assertThat(world.visitors()).allMatch(visitor -> visitor.ticket().isPresent());
    }

    private static World opening(int seed) {
        return visitors(seed).drawAt(1);
    }

    private static World visitors(int seed) {
        return new World(seed, 0.02, 0, 100, -100).visitors(2_500, 0, -60, 0).visitors(500, 0, 0, 90);
    }

    private static void attack(World world, Random random) {
        GateNode node = world.nodes().get(random.nextInt(3));
        GateNode.SignedCursor old = world.sent().get(random.nextInt(world.sent().size()));
        node.receive(old);
        node.receive(new GateNode.SignedCursor(old.cursor(), flip(old.tag(), random)));
        node.receive(new GateNode.SignedCursor(World.faster(old.cursor()), old.tag()));
        node.receive(new GateNode.SignedDraw(World.otherDraw(random), World.tagOfDraw()));

        List<Ticket> tickets = world.tickets();
        String ticket = World.sign(tickets.get(random.nextInt(tickets.size())));
        assertThat(node.ask(flip(ticket, random))).isEqualTo(new GateNode.Answer.Refused());
        if (!world.passed().isEmpty()) {
            Pass pass =
                    world.passed().get(random.nextInt(world.passed().size())).pass();
            assertThat(World.readPass(flip(pass.sign(World.PASS_KEY), random))).isEqualTo(new Pass.Reading.Forged());
            if (world.service().knows(pass.pid())) {
                world.service().enter(pass);
            }
        }
    }

    private static String flip(String text, Random random) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(flip(Base64.getUrlDecoder().decode(text), random));
    }

    private static Tag flip(Tag tag, Random random) {
        return Tag.parse(HexFormat.of().formatHex(flip(tag.bytes(), random))).orElseThrow();
    }

    /// Changes one to three bits.
    private static byte[] flip(byte[] bytes, Random random) {
        random.ints(random.nextInt(1, 4), 0, bytes.length * Byte.SIZE)
                .distinct()
                .forEach(bit -> bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE));
        return bytes;
    }

    private static boolean isOpen(GateNode node, long now) {
        return node.admission() != null && node.admission().isOpen(now);
    }

    /// How many of those who arrived have had their turn.
    private static long turns(World world, Ord reached) {
        return world.tickets().stream()
                .filter(ticket -> Fingerprint.ord(ticket).isAdmittedBy(reached))
                .count();
    }

    /// How many requests were answered between two seconds after the opening.
    private static double answered(World world, int from, int to) {
        List<Sample> samples = world.service().samples();
        return samples.subList(from + World.WARM_UP_SECONDS, to + World.WARM_UP_SECONDS).stream()
                .mapToInt(Sample::completed)
                .sum();
    }

    private static double slowest(World world) {
        return world.service().samples().stream()
                .mapToDouble(Sample::latencyMillis)
                .max()
                .orElseThrow();
    }
}
