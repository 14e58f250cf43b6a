package tereze.releases;

import java.time.Instant;
import java.util.List;

/// A rehearsal, as it is kept of its report. There are no fractions in acts.
///
/// @param version the version that was rehearsed
/// @param build what ran, in hexadecimal
/// @param sha256 of the report, in hexadecimal
/// @param at when it was made
/// @param passed whether nothing was lost, double or out of order, and it was fast enough
/// @param reason why it failed; empty if it passed
/// @param beside the services and peaks that ran at the same time
public record Rehearsed(
        int version,
        String build,
        String sha256,
        Instant at,
        boolean passed,
        String reason,
        List<String> beside,
        Figures figures) {
    public Rehearsed {
        beside = List.copyOf(beside);
    }

    /// What was measured.
    ///
    /// @param families arrivals in the first minute
    /// @param minutes for how long applications were made after the kill
    /// @param tickets that were given out
    /// @param applications that were sent
    /// @param receipts that were received
    /// @param doubles applications that were taken twice
    /// @param inversions people who were let in before somebody with an earlier place
    /// @param thousandths applications a thousand seconds that were taken
    /// @param p50 half of the answers came within these milliseconds
    /// @param p99 99 of 100 answers came within these milliseconds
    /// @param errors answers that were errors
    /// @param recoverySeconds from the end of the outage to the first answer
    public record Figures(
            int families,
            int minutes,
            int tickets,
            int ticketsLost,
            int applications,
            int receipts,
            int receiptsLost,
            int doubles,
            int inversions,
            int thousandths,
            int p50,
            int p99,
            int errors,
            int recoverySeconds) {}
}
