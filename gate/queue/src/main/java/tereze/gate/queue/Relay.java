package tereze.gate.queue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tereze.gate.client.Answer;
import tereze.gate.client.Obstacle;
import tereze.gate.client.Web;
import tereze.gate.event.Beacon;

/// Says the signature of a beacon's round. It is not trusted: the signature is verified.
interface Relay {
    /// How long a relay may not have a round that is made.
    Duration PATIENCE = Duration.ofSeconds(60);

    /// The signature of the beacon's round.
    ///
    /// @throws Obstacle if it is not to be had
    byte[] signature(Beacon beacon) throws Obstacle, InterruptedException;

    /// A relay of the drand network. It is asked from the moment at which the round is made, once a second.
    ///
    /// @param address ends with a slash
    static Relay at(URI address, Web web, Time time) {
        return beacon -> {
            URI round = address.resolve(beacon.chain() + "/public/" + beacon.round());
            Instant began = time.now();
            Instant made = beacon.roundAt();
            if (began.isBefore(made)) {
                time.sleep(Duration.between(began, made));
            }
            Instant end = (began.isAfter(made) ? began : made).plus(PATIENCE);
            while (true) {
                String why;
                try {
                    Answer answer = web.get(round);
                    if (answer.isGood()) {
                        return read(round, answer);
                    }
                    why = "it answers " + answer.status();
                } catch (IOException e) {
                    why = "it does not answer";
                }
                if (!time.now().isBefore(end)) {
                    throw new Obstacle(
                            round + ": " + why + ". Name another relay (--relay), or the signature (--signature)");
                }
                time.sleep(Duration.ofSeconds(1));
            }
        };
    }

    /// A round as drand's relays write it.
    record Round(@Nullable String signature) {}

    private static byte[] read(URI round, Answer answer) throws Obstacle {
        String signature = answer.read(Round.class).signature();
        try {
            return HexFormat.of().parseHex(signature == null ? "none" : signature);
        } catch (IllegalArgumentException e) {
            throw new Obstacle(round + ": no signature in the answer");
        }
    }
}
