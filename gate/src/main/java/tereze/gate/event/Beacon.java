package tereze.gate.event;

import java.time.Instant;
import java.util.Objects;

/// The public source of randomness whose round decides an event's lottery: a chain of the drand network.
///
/// @param chain hash of the chain, in hexadecimal digits
/// @param publicKey of the chain, in hexadecimal digits
/// @param genesis when round 1 was made, seconds since 1970
/// @param period seconds between two rounds
/// @param round the one that counts
public record Beacon(String chain, String publicKey, long genesis, int period, long round) {
    public Beacon {
        Objects.requireNonNull(chain, "chain is missing");
        Objects.requireNonNull(publicKey, "publicKey is missing");
        if (period < 1 || round < 1 || genesis < 0) {
            throw new IllegalArgumentException(
                    "genesis, period, round: " + genesis + ", " + period + ", " + round + " (expected: above zero)");
        }
    }

    /// When the round is made. Nobody knows its randomness earlier.
    public Instant roundAt() {
        return Instant.ofEpochSecond(genesis + (round - 1) * period);
    }
}
