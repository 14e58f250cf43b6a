package tereze.releases.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tereze.acts.Decision;
import tereze.catalogue.ServiceInfo.Peak;
import tereze.releases.RehearsalReport;
import tereze.releases.ReleaseAct;
import tereze.releases.ReleaseCommand.ReportFacts;
import tereze.releases.ReleaseRefusal;

/// What the report of a rehearsal must say, so that the rehearsal counts.
public final class ReportRules {
    /// A rehearsal is this many times as large as the declared peak.
    private static final double MARGIN = 1.5;

    /// The busiest day is spread over this many seconds: eight hours.
    private static final int WORKING_DAY = 8 * 60 * 60;

    private static final int SLOW_MILLIS = 1_000;
    private static final int LONGEST_RECOVERY_SECONDS = 30;

    /// The measured rate may differ by this part from the one that follows from the number of applications.
    private static final double TOLERANCE = 0.1;

    private static final int ERRORS_PER_HUNDRED = 1;

    /// The clocks of two machines may differ by this.
    private static final Duration CLOCKS = Duration.ofSeconds(5);

    private ReportRules() {}

    /// Decides on a report. One that says itself that the rehearsal failed is recorded, so that everybody can see why
    /// the service is shut.
    ///
    /// @param version the version that waits for a rehearsal
    /// @param last when the known rehearsal was made; null if there is none
    static Decision<ReleaseAct, ReleaseRefusal> judge(
            RehearsalReport report, ReportFacts facts, int version, @Nullable Instant last, Instant now) {
        if (!report.build().equals(facts.build()) || report.version() != version) {
            return Decision.refuse(new ReleaseRefusal.OtherBuild());
        }
        if (report.at().isAfter(now.plus(CLOCKS))
                || report.at().isBefore(now.minus(facts.validity()))
                || (last != null && !report.at().isAfter(last))) {
            return Decision.refuse(new ReleaseRefusal.Stale());
        }
        if (!report.passed()) {
            return Decision.accept(new ReleaseAct.RehearsalFailed(report.kept(facts.sha256()), now));
        }
        List<String> contradictions = contradictions(report);
        if (!contradictions.isEmpty()) {
            return Decision.refuse(new ReleaseRefusal.Failed(contradictions));
        }
        return isBelow(report, facts.peak())
                ? Decision.refuse(new ReleaseRefusal.BelowPeak())
                : Decision.accept(new ReleaseAct.Rehearsed(report.kept(facts.sha256()), now));
    }

    /// The members that contradict `passed`.
    static List<String> contradictions(RehearsalReport report) {
        List<String> found = new ArrayList<>();
        add(found, "tickets", report.tickets() < report.families());
        add(found, "ticketsLost", report.ticketsLost() != 0);
        add(found, "receipts", report.receipts() < report.applications());
        add(found, "receiptsLost", report.receiptsLost() != 0);
        add(found, "doubles", report.doubles() != 0);
        add(found, "inversions", report.inversions() != 0);
        double rate = report.minutes() < 1 ? 0 : report.applications() / (60.0 * report.minutes());
        add(found, "goodput", !(Math.abs(report.goodput() - rate) <= TOLERANCE * rate));
        add(found, "p99", !(report.p99() < SLOW_MILLIS));
        add(found, "errors", report.errors() * 100L > (long) ERRORS_PER_HUNDRED * report.applications());
        add(found, "recoverySeconds", !(report.recoverySeconds() <= LONGEST_RECOVERY_SECONDS));
        return found;
    }

    private static void add(List<String> found, String member, boolean contradicts) {
        if (contradicts) {
            found.add(member);
        }
    }

    private static boolean isBelow(RehearsalReport report, @Nullable Peak peak) {
        if (peak == null) {
            return false;
        }
        Integer arrivals = peak.openingMinute();
        return (arrivals != null && report.families() < MARGIN * arrivals)
                || report.goodput() < MARGIN * peak.perDay() / WORKING_DAY;
    }
}
