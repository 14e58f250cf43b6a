package tereze.releases;

import java.time.Instant;
import java.util.List;

/// The report of a rehearsal, `report.json`, with its members in their order.
///
/// @param format 1
/// @param build what ran, as `./tereze build-id` prints it
/// @param cpus processors of the machine
/// @param memory of the machine, in bytes
/// @param goodput applications a second that were taken
/// @param p50 in milliseconds, as `p99`
/// @param reason why it failed; empty if it passed
/// @see Rehearsed.Figures
public record RehearsalReport(
        int format,
        String service,
        int version,
        String build,
        Instant at,
        int cpus,
        long memory,
        int families,
        int minutes,
        List<String> beside,
        int tickets,
        int ticketsLost,
        int applications,
        int receipts,
        int receiptsLost,
        int doubles,
        int inversions,
        double goodput,
        double p50,
        double p99,
        int errors,
        double recoverySeconds,
        boolean passed,
        String reason) {
    /// The format that this version reads.
    public static final int FORMAT = 1;

    public RehearsalReport {
        beside = List.copyOf(beside);
    }

    /// What is kept of it. Times are rounded up, the rate of applications down.
    ///
    /// @param sha256 of its bytes, in hexadecimal
    public Rehearsed kept(String sha256) {
        return new Rehearsed(version, build, sha256, at, passed, reason, beside, figures());
    }

    private Rehearsed.Figures figures() {
        return new Rehearsed.Figures(
                families,
                minutes,
                tickets,
                ticketsLost,
                applications,
                receipts,
                receiptsLost,
                doubles,
                inversions,
                (int) Math.floor(goodput * 1_000),
                (int) Math.ceil(p50),
                (int) Math.ceil(p99),
                errors,
                (int) Math.ceil(recoverySeconds));
    }
}
