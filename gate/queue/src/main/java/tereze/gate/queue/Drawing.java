package tereze.gate.queue;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tereze.gate.client.Answer;
import tereze.gate.client.Obstacle;
import tereze.gate.client.Web;
import tereze.gate.event.Beacon;
import tereze.gate.event.GateEvent;
import tereze.gate.rules.Draw;
import tereze.gate.rules.Hmac;
import tereze.gate.wire.DrawMessage;
import tereze.gate.wire.Json;
import tereze.gate.wire.Secrets;

/// Draws the order of an event: verifies the beacon's round, waits for the secrets, and gives the gate the seed.
final class Drawing {
    /// How long the draw waits for secrets. One that is withheld is skipped, or its party could stop the event.
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final GateEvent event;
    private final Hmac cursorKey;
    private final Relay relay;
    private final BeaconSignature.Verifier verifier;
    private final Time time;
    private final PrintWriter out;

    Drawing(
            GateEvent event,
            Hmac cursorKey,
            Relay relay,
            BeaconSignature.Verifier verifier,
            Time time,
            PrintWriter out) {
        this.event = event;
        this.cursorKey = cursorKey;
        this.relay = relay;
        this.verifier = verifier;
        this.time = time;
        this.out = out;
    }

    /// Draws.
    ///
    /// @param gate the address of the event at a node
    /// @throws Obstacle if nothing is drawn
    void draw(Web web, URI gate) throws Obstacle, InterruptedException {
        Instant began = time.now();
        if (began.isBefore(event.schedule().opens())) {
            throw new Obstacle(
                    "event " + event.id() + " opens at " + event.schedule().opens()
                            + " (expected: a draw after that, because until then people join the lottery)");
        }
        Optional<byte[]> signature = signature(event.beacon());
        List<Optional<byte[]>> secrets = secrets(web, gate.resolve("draw"), began.plus(PATIENCE));
        Draw draw = new Draw(event.id(), signature, secrets);
        if (!draw.notCommitted(event.commitments()).isEmpty()) {
            throw new Obstacle(gate + ": these secrets are not those of the event's commitments: "
                    + numbers(draw.notCommitted(event.commitments())));
        }
        if (!draw.hasRandomness()) {
            throw new Obstacle(gate + ": no secret was revealed and the event has no beacon (expected: something that"
                    + " nobody could know before); draw again when a party reveals its secret");
        }
        post(web, gate.resolve("draw"), draw);
        nameMissing(secrets);
        out.println("seed " + draw.seed());
        out.flush();
    }

    private Optional<byte[]> signature(@Nullable Beacon beacon) throws Obstacle, InterruptedException {
        if (beacon == null) {
            return Optional.empty();
        }
        byte[] signature = relay.signature(beacon);
        if (!verifier.isOf(beacon, signature)) {
            throw new Obstacle("the signature is not that of the beacon's round " + beacon.round());
        }
        return Optional.of(signature);
    }

    private List<Optional<byte[]>> secrets(Web web, URI address, Instant end) throws Obstacle, InterruptedException {
        while (true) {
            boolean last = !time.now().isBefore(end);
            String why = "";
            try {
                Answer answer = web.get(address);
                if (answer.isGood()) {
                    List<Optional<byte[]>> secrets = read(answer);
                    if (last || secrets.stream().allMatch(Optional::isPresent)) {
                        return secrets;
                    }
                } else {
                    why = "it answers " + answer.refusal();
                }
            } catch (IOException e) {
                why = "it does not answer";
            }
            if (last) {
                throw new Obstacle(address + ": " + why);
            }
            time.sleep(Duration.ofSeconds(1));
        }
    }

    private static List<Optional<byte[]>> read(Answer answer) throws Obstacle {
        Secrets secrets = answer.read(Secrets.class);
        try {
            return secrets.toBytes();
        } catch (IllegalArgumentException e) {
            throw new Obstacle("the secrets cannot be read: " + e.getMessage());
        }
    }

    private void post(Web web, URI address, Draw draw) throws Obstacle, InterruptedException {
        Beacon beacon = event.beacon();
        DrawMessage message = DrawMessage.of(draw, beacon == null ? null : beacon.round(), cursorKey);
        Answer answer;
        try {
            answer = web.post(address, Json.write(message));
        } catch (IOException e) {
            throw new Obstacle(address + ": it does not answer");
        }
        if (!answer.isGood()) {
            throw new Obstacle(address + ": it refuses the draw, " + answer.refusal());
        }
    }

    private void nameMissing(List<Optional<byte[]>> secrets) {
        for (int index = 0; index < secrets.size(); index++) {
            if (secrets.get(index).isEmpty()) {
                out.println("skipped: secret " + (index + 1) + ", which was not revealed (commitment "
                        + event.commitments().get(index) + ")");
            }
        }
    }

    private static String numbers(List<Integer> indexes) {
        return indexes.stream().map(index -> "" + (index + 1)).collect(Collectors.joining(", "));
    }
}
