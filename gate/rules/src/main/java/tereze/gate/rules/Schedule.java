package tereze.gate.rules;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When an event takes place.
///
/// @param prequeue from when tickets are issued that take part in the lottery; null: there is no lottery
/// @param opens from when the order is that of arrival
/// @param closes until when tickets are issued
/// @param grace how long after that tickets can still be used
public record Schedule(@Nullable Instant prequeue, Instant opens, Instant closes, Duration grace) {
    /// How long a node of a platform serves what is public of an event after its end: the platform, which may be
    /// down at the end, collects the last seals.
    public static final Duration EVIDENCE = Duration.ofDays(1);

    /// What the gate does at a time.
    public enum Phase {
        /// No tickets yet.
        NOT_YET,
        /// Tickets are issued and used.
        ISSUING,
        /// No more tickets, but those that exist can be used.
        GRACE,
        /// It is over.
        OVER
    }

    public Schedule {
        if (!opens.isBefore(closes) || (prequeue != null && !prequeue.isBefore(opens)) || grace.isNegative()) {
            throw new IllegalArgumentException("prequeue, opens, closes, grace: " + prequeue + ", " + opens + ", "
                    + closes + ", " + grace + " (expected: each after the one before)");
        }
    }

    /// The phase at a time. A boundary belongs to the phase that begins.
    public Phase at(Instant now) {
        if (now.isBefore(prequeue == null ? opens : prequeue)) {
            return Phase.NOT_YET;
        }
        if (now.isBefore(closes)) {
            return Phase.ISSUING;
        }
        return now.isBefore(closes.plus(grace)) ? Phase.GRACE : Phase.OVER;
    }

    /// Whether everything has been over for [#EVIDENCE], so that nobody asks for the seals any more.
    public boolean isForgottenAt(Instant now) {
        return at(now.minus(EVIDENCE)) == Phase.OVER;
    }

    /// Whether a ticket of this time takes part in the lottery.
    public boolean inLottery(long arrivedMillis) {
        return arrivedMillis < opens.toEpochMilli();
    }
}
