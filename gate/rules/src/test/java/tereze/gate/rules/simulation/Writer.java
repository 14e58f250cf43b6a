package tereze.gate.rules.simulation;

import java.util.ArrayList;
import java.util.List;
import tereze.gate.rules.Controller;
import tereze.gate.rules.Counts;
import tereze.gate.rules.Cursor;
import tereze.gate.rules.Gradient2;
import tereze.gate.rules.Ord;
import tereze.gate.rules.Shares;

/// The writer of cursors, beside the service. Before the draw it has nothing to say: a cursor that moves while
/// nobody knows their place would release them all at once.
final class Writer {
    static final double MOST_PER_SECOND = 10;

    private final int address;
    private final long epoch;
    private final List<Ord> reached;
    private final World world;
    private final List<Double> rates = new ArrayList<>();
    private Controller controller;
    private Counts counts = Counts.NONE;
    private boolean alive = true;
    private long seq;

    /// @param address behind those of all nodes
    Writer(int address, long epoch, List<Ord> reached, World world) {
        this.address = address;
        this.epoch = epoch;
        this.world = world;
        this.reached = reached;
        this.controller = start();
    }

    private Controller start() {
        return Controller.startingAt(
                reached,
                Gradient2.startingAt(200, Service.REQUEST_MILLIS, 5_000),
                new Controller.Settings(1_000, MOST_PER_SECOND, new Shares(List.of(80, 15, 5))),
                world.events().now());
    }

    void kill() {
        alive = false;
    }

    Controller controller() {
        return controller;
    }

    /// What was released in each second.
    List<Double> rates() {
        return List.copyOf(rates);
    }

    /// One second.
    void tick() {
        if (!alive) {
            return;
        }
        for (GateNode node : world.nodes()) {
            world.network().send(node.number, address, () -> counts = counts.merge(node.counts()));
        }
        if (!world.isDrawn()) {
            controller = start();
            return;
        }
        controller = controller.after(
                world.service().lastSample(), counts.lines(), world.events().now());
        rates.add(controller.rate());
        seq++;
        Cursor cursor =
                controller.cursor(World.EVENT, epoch, seq, world.events().now(), null);
        GateNode.SignedCursor message = new GateNode.SignedCursor(cursor, cursor.tag(World.CURSOR_KEY));
        world.sent(message);
        world.nodes().forEach(node -> world.network().send(address, node.number, () -> node.receive(message)));
    }
}
