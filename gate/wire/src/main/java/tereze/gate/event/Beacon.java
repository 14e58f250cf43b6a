package tereze.gate.event;

import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;

/// The public source of randomness whose round decides an event's lottery: a chain of the drand network.
///
/// @param chain hash of the chain, in hexadecimal digits
/// @param publicKey of the chain: a point of G2, compressed into 96 bytes, in hexadecimal digits
/// @param genesis when round 1 was made, seconds since 1970
/// @param period seconds between two rounds
/// @param round the one that counts
public record Beacon(String chain, String publicKey, long genesis, int period, long round) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    /// The first bits of its first byte: compressed (1), and not the point at infinity (0).
    private static final Pattern COMPRESSED_POINT = Pattern.compile("[89ab][0-9a-f]{191}");
    private static final long MOST_ROUNDS = 1L << 32;
    private static final long MOST_SECONDS = 1L << 32;

    public Beacon {
        Objects.requireNonNull(chain, "chain is missing");
        Objects.requireNonNull(publicKey, "publicKey is missing");
        if (!HASH.matcher(chain).matches()) {
            throw new IllegalArgumentException("chain: " + chain + " (expected: 64 hexadecimal digits)");
        }
        // Whether the point is on the curve is seen when the signature is verified.
        if (!COMPRESSED_POINT.matcher(publicKey).matches()) {
            throw new IllegalArgumentException(
                    "publicKey: " + publicKey + " (expected: 192 hexadecimal digits of a compressed point)");
        }
        if (period < 1 || round < 1 || genesis < 0) {
            throw new IllegalArgumentException(
                    "genesis, period, round: " + genesis + ", " + period + ", " + round + " (expected: above zero)");
        }
        if (round > MOST_ROUNDS || genesis > MOST_SECONDS) {
            throw new IllegalArgumentException("genesis, round: " + genesis + ", " + round + " (expected: at most "
                    + MOST_SECONDS + ", " + MOST_ROUNDS + ")");
        }
    }

    /// When the round is made. Nobody knows its randomness earlier.
    public Instant roundAt() {
        return Instant.ofEpochSecond(genesis + (round - 1) * period);
    }
}
