package tereze.gate.rules;

import java.util.Collection;

/// Whether a node's clock can be trusted with the time of an arrival.
public final class Clocks {
    /// How far a clock may be from those of the other nodes, in milliseconds.
    public static final long MOST_OFF_MILLIS = 500;

    private Clocks() {}

    /// What an answer of a peer says about its clock.
    ///
    /// @param offsetMillis its clock less one's own
    /// @param errorMillis by how much that may be wrong: half of the time between question and answer, because
    ///     nobody knows when in between the peer looked at its clock
    public record Reading(long offsetMillis, long errorMillis) {
        /// The reading of an answer.
        ///
        /// @param askedMillis one's own clock before the question
        /// @param peerMillis the peer's clock, as it says
        /// @param answeredMillis one's own clock when the answer began
        public static Reading of(long askedMillis, long peerMillis, long answeredMillis) {
            return new Reading(
                    peerMillis - (askedMillis + answeredMillis) / 2, (Math.abs(answeredMillis - askedMillis) + 1) / 2);
        }

        /// Whether the clock is too far, whatever the error.
        boolean isFar() {
            return Math.abs(offsetMillis) - errorMillis > MOST_OFF_MILLIS;
        }
    }

    /// Whether a clock is too far from most of the others. Such a node issues no tickets. Of two nodes that
    /// disagree, nobody can say which is wrong, so both stop. A slow answer proves nothing: one that took two
    /// seconds may seem to be off by one.
    ///
    /// @param peers a reading of each peer's clock
    public static boolean isOff(Collection<Reading> peers) {
        long far = peers.stream().filter(Reading::isFar).count();
        return 2 * far > peers.size();
    }
}
