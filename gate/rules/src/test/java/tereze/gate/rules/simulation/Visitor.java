package tereze.gate.rules.simulation;

import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tereze.gate.rules.Lane;
import tereze.gate.rules.Pass;
import tereze.gate.rules.Pid;

/// Somebody who comes, gets a ticket from whichever node answers, asks now and then, and goes to the service when
/// it is their turn. A phantom never comes back for the turn.
final class Visitor {
    private static final long PATIENCE_MILLIS = 2_000;

    final Pid pid;
    private final boolean phantom;
    private final Random random;
    private final World world;
    private @Nullable String ticket;
    private boolean passed;

    Visitor(long seed, boolean phantom, World world) {
        this.random = new Random(seed);
        this.pid = new Pid(random.nextLong(), random.nextLong());
        this.phantom = phantom;
        this.world = world;
    }

    Optional<String> ticket() {
        return Optional.ofNullable(ticket);
    }

    boolean hasPassed() {
        return passed;
    }

    void arrive() {
        requestTicket();
    }

    private void requestTicket() {
        GateNode node = anyNode();
        world.network().send(random, Network.VISITOR, node.number, () -> {
            if (node.isAlive()) {
                node.issue(pid, Lane.PUBLIC)
                        .ifPresent(
                                text -> world.network().send(random, node.number, Network.VISITOR, () -> keep(text)));
            }
        });
        world.events().in(PATIENCE_MILLIS, () -> {
            if (ticket == null) {
                requestTicket();
            }
        });
    }

    private void keep(String text) {
        if (ticket == null) {
            ticket = text;
            if (!phantom) {
                world.events().in(random.nextLong(5_000), this::ask);
            }
        }
    }

    private void ask() {
        String text = ticket().orElseThrow();
        GateNode node = anyNode();
        boolean[] answered = {false};
        world.network().send(random, Network.VISITOR, node.number, () -> {
            if (node.isAlive()) {
                GateNode.Answer answer = node.ask(text);
                world.network().send(random, node.number, Network.VISITOR, () -> {
                    if (!answered[0]) {
                        answered[0] = true;
                        act(answer);
                    }
                });
            }
        });
        world.events().in(PATIENCE_MILLIS, () -> {
            if (!answered[0]) {
                answered[0] = true;
                ask();
            }
        });
    }

    private void act(GateNode.Answer answer) {
        switch (answer) {
            case GateNode.Answer.Waiting(int seconds) -> world.events().in(seconds * 1_000L, this::ask);
            case GateNode.Answer.Passed(String text) -> {
                passed = true;
                Pass pass = world.passed(text);
                world.events()
                        .in(random.nextLong(1_000, 6_000), () -> world.service().enter(pass));
            }
            case GateNode.Answer.Refused() -> throw new IllegalStateException("a true ticket was refused");
        }
    }

    private GateNode anyNode() {
        return world.nodes().get(random.nextInt(world.nodes().size()));
    }
}
