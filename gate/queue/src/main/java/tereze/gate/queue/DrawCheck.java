package tereze.gate.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tereze.gate.client.Obstacle;
import tereze.gate.event.Beacon;
import tereze.gate.event.GateEvent;
import tereze.gate.rules.Draw;
import tereze.gate.wire.DrawMessage;

/// Checks that a draw is what the event's commitments and its beacon allow.
final class DrawCheck {
    private static final String PLACE = "draw";

    private DrawCheck() {}

    /// Checks a draw.
    ///
    /// @throws Discrepancy what is wrong first
    /// @throws Obstacle if the beacon's signature cannot be verified here
    static Draw check(GateEvent event, DrawMessage message, BeaconSignature.Verifier verifier)
            throws Discrepancy, Obstacle {
        Draw draw = read(message);
        if (!draw.event().equals(event.id())) {
            throw new Discrepancy(PLACE, "it is that of event " + draw.event());
        }
        List<Integer> wrong = draw.notCommitted(event.commitments());
        if (!wrong.isEmpty()) {
            throw new Discrepancy(
                    PLACE, "secret " + (wrong.getFirst() + 1) + " is not the one to which the event is committed");
        }
        checkBeacon(event.beacon(), message.round(), draw, verifier);
        if (!draw.hasRandomness()) {
            throw new Discrepancy(
                    PLACE, "it has neither a beacon's round nor a secret, so its order could be known before");
        }
        if (!draw.seed().toString().equals(message.seed())) {
            throw new Discrepancy(PLACE, "the seed is " + message.seed() + " (computed: " + draw.seed() + ")");
        }
        return draw;
    }

    private static Draw read(DrawMessage message) throws Discrepancy {
        try {
            return message.ingredients();
        } catch (IllegalArgumentException e) {
            throw new Discrepancy(PLACE, "it cannot be read: " + e.getMessage());
        }
    }

    private static void checkBeacon(
            @Nullable Beacon beacon, @Nullable Long round, Draw draw, BeaconSignature.Verifier verifier)
            throws Discrepancy, Obstacle {
        if (beacon == null) {
            if (draw.signature().isPresent()) {
                throw new Discrepancy(PLACE, "it has the signature of a beacon, and the event has no beacon");
            }
            return;
        }
        if (round == null || round != beacon.round()) {
            throw new Discrepancy(PLACE, "it is of the beacon's round " + round + ", not " + beacon.round());
        }
        if (draw.signature().isEmpty()
                || !verifier.isOf(beacon, draw.signature().get())) {
            throw new Discrepancy(PLACE, "the signature is not that of the beacon's round " + beacon.round());
        }
    }
}
