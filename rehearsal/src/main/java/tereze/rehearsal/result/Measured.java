package tereze.rehearsal.result;

import java.time.Instant;
import java.util.List;

/// What a rehearsal has measured and checked, before anybody judges it.
///
/// @param at the opening
/// @param families arrivals in the first minute
/// @param minutes of the applications
/// @param seconds of the applications, exactly
/// @param beside what ran at the same time
/// @param tickets that were given out
/// @param ticketsLost that were another one when they were asked for again
/// @param applications that were sent in these minutes
/// @param taken of these applications, those with a receipt
/// @param unanswered applications without a receipt, at any time
/// @param receipts at any time
/// @param receiptsLost whose case is not there
/// @param doubles people with two cases
/// @param inversions as [AdmissionOrder] counts them
/// @param p50 in milliseconds, as `p99`
/// @param errors of servers outside the outage
/// @param outage whether server and database were killed
/// @param recoverySeconds from their start to the first answer; negative if there was none
/// @param refused who was refused how often
/// @param behind what did not run beside as fast as it must
public record Measured(
        Instant at,
        int families,
        int minutes,
        double seconds,
        List<String> beside,
        int tickets,
        int ticketsLost,
        int applications,
        int taken,
        int unanswered,
        int receipts,
        int receiptsLost,
        int doubles,
        int inversions,
        double p50,
        double p99,
        int errors,
        boolean outage,
        double recoverySeconds,
        List<String> refused,
        List<String> behind) {
    public Measured {
        beside = List.copyOf(beside);
        refused = List.copyOf(refused);
        behind = List.copyOf(behind);
    }

    /// Applications a second that were taken.
    public double goodput() {
        return minutes < 1 ? taken / Math.max(1, seconds) : taken / (60.0 * minutes);
    }
}
