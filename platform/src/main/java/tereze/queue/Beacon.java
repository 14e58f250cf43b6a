package tereze.queue;

import java.time.Instant;

/// The public source of randomness whose round decides an event's lottery: a chain of the drand network.
///
/// @param chain hash of the chain, in hexadecimal
/// @param publicKey of the chain: a compressed point of G2, in hexadecimal
/// @param genesis when round 1 was made, in seconds since 1970
/// @param period seconds between two rounds
/// @param round the one that counts
public record Beacon(String chain, String publicKey, int genesis, int period, int round) {
    private static final int AFTER_OPENING_SECONDS = 10;
    private static final int MEMBERS = 4;

    /// Reads the setting `CHAIN,PUBLIC_KEY,GENESIS,PERIOD`. Its round is not known yet.
    ///
    /// @throws IllegalArgumentException if it is another text
    public static Beacon parse(String setting) {
        String[] members = setting.split(",", -1);
        if (members.length != MEMBERS
                || !members[0].matches("[0-9a-f]{64}")
                || !members[1].matches("[89ab][0-9a-f]{191}")
                || !members[2].matches("\\d{1,10}")
                || !members[3].matches("[1-9]\\d{0,4}")) {
            throw new IllegalArgumentException(
                    "tereze.queue.beacon: " + setting + " (expected: CHAIN,PUBLIC_KEY,GENESIS,PERIOD)");
        }
        return new Beacon(members[0], members[1], Integer.parseInt(members[2]), Integer.parseInt(members[3]), 0);
    }

    /// The first round that is made at least ten seconds after an opening, and one more.
    public Beacon forOpening(Instant opens) {
        long seconds = opens.getEpochSecond() + AFTER_OPENING_SECONDS - genesis;
        return new Beacon(
                chain, publicKey, genesis, period, Math.toIntExact(Math.ceilDiv(Math.max(0, seconds), period) + 1));
    }
}
