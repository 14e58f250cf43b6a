package tereze.rehearsal.result;

import com.google.errorprone.annotations.FormatMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tereze.rehearsal.Declared;
import tereze.rehearsal.RehearsalPlan;
import tereze.releases.RehearsalReport;

/// Whether a rehearsal has passed, and why not. The platform judges reports by the same figures
/// (`ReportRules`); a test compares the two.
public final class Verdict {
    private static final int SLOW_MILLIS = 1_000;
    private static final int LONGEST_RECOVERY_SECONDS = 30;
    private static final int ERRORS_PER_HUNDRED = 1;

    /// The measured rate may differ by this part from the one that follows from the number of applications.
    private static final double TOLERANCE = 0.1;

    private final Declared service;
    private final Measured measured;
    private final List<String> reasons = new ArrayList<>();

    private Verdict(Declared service, Measured measured) {
        this.service = service;
        this.measured = measured;
    }

    /// What is to be known of the machine and of what ran.
    ///
    /// @param build as `./tereze build-id` prints it
    /// @param cpus processors of the machine
    /// @param memory of the machine, in bytes
    public record Environment(String build, int cpus, long memory) {}

    /// The report.
    public static RehearsalReport report(Declared service, Measured measured, Environment environment) {
        List<String> reasons = reasons(service, measured);
        return new RehearsalReport(
                RehearsalReport.FORMAT,
                service.id(),
                service.version(),
                environment.build(),
                measured.at(),
                environment.cpus(),
                environment.memory(),
                measured.families(),
                measured.minutes(),
                measured.beside(),
                measured.tickets(),
                measured.ticketsLost(),
                measured.applications(),
                measured.receipts(),
                measured.receiptsLost(),
                measured.doubles(),
                measured.inversions(),
                rounded(measured.goodput()),
                rounded(measured.p50()),
                rounded(measured.p99()),
                measured.errors(),
                rounded(Math.max(0, measured.recoverySeconds())),
                reasons.isEmpty(),
                String.join("; ", reasons));
    }

    /// To thousandths, upwards: nothing becomes better by it.
    private static double rounded(double value) {
        return Math.ceil(value * 1_000) / 1_000;
    }

    /// Why it has failed, each with its figure; empty if it has passed.
    static List<String> reasons(Declared service, Measured measured) {
        Verdict verdict = new Verdict(service, measured);
        verdict.judgeTheGate();
        verdict.judgeTheReceipts();
        verdict.judgeTheSpeed();
        verdict.judgeTheOutage();
        return List.copyOf(verdict.reasons);
    }

    private void judgeTheGate() {
        Integer minute = service.openingMinute();
        if (minute != null) {
            int least = (int) Math.ceil(RehearsalPlan.MARGIN * minute);
            failIf(
                    measured.families() < least,
                    "%,d arrivals in the first minute (expected: at least %,d)",
                    measured.families(),
                    least);
        }
        failIf(
                measured.tickets() < measured.families(),
                "%,d tickets for %,d arrivals",
                measured.tickets(),
                measured.families());
        failIf(measured.ticketsLost() > 0, "tickets lost: %,d", measured.ticketsLost());
        failIf(
                measured.inversions() > 0,
                "let in before somebody with an earlier place: %,d people",
                measured.inversions());
    }

    private void judgeTheReceipts() {
        String codes = measured.refused().isEmpty() ? "" : ": " + String.join(", ", measured.refused());
        failIf(
                measured.unanswered() > 0 || measured.receipts() < measured.applications(),
                "applications without a receipt: %,d%s",
                Math.max(measured.unanswered(), measured.applications() - measured.receipts()),
                codes);
        failIf(
                measured.unanswered() == 0 && !measured.refused().isEmpty(),
                "people were refused before they applied%s",
                codes);
        failIf(measured.receiptsLost() > 0, "receipts lost: %,d", measured.receiptsLost());
        failIf(measured.doubles() > 0, "people with two applications: %,d", measured.doubles());
    }

    private void judgeTheSpeed() {
        failIf(
                rounded(measured.p99()) >= SLOW_MILLIS,
                "99 of 100 answers came within %,.0f ms (expected: less than %,d ms)",
                measured.p99(),
                SLOW_MILLIS);
        double least = RehearsalPlan.perSecond(service.perDay());
        failIf(
                measured.goodput() < least,
                "%.2f applications a second (expected: at least %.2f, for %,d a day)",
                measured.goodput(),
                least,
                service.perDay());
        double sent = measured.minutes() < 1 ? 0 : measured.applications() / (60.0 * measured.minutes());
        failIf(
                measured.minutes() < 1 || Math.abs(measured.goodput() - sent) > TOLERANCE * sent,
                measured.minutes() < 1
                        ? "people applied for %2$.0f seconds only (expected: a minute or more)"
                        : "%.2f applications a second of %.2f that were sent",
                measured.goodput(),
                measured.minutes() < 1 ? measured.seconds() : sent);
        failIf(measured.applications() == 0, "nobody applied");
        failIf(!measured.behind().isEmpty(), "too slow beside: %s", String.join(", ", measured.behind()));
    }

    private void judgeTheOutage() {
        failIf(
                measured.errors() * 100L > (long) ERRORS_PER_HUNDRED * measured.applications(),
                "errors of the servers outside the outage: %,d",
                measured.errors());
        failIf(!measured.outage(), "server and database were not killed");
        failIf(
                measured.outage() && measured.recoverySeconds() < 0,
                "after the outage the server did not answer any more");
        failIf(
                rounded(measured.recoverySeconds()) > LONGEST_RECOVERY_SECONDS,
                "it took %.1f s until the server answered again (expected: at most %d s)",
                measured.recoverySeconds(),
                LONGEST_RECOVERY_SECONDS);
    }

    @FormatMethod
    private void failIf(boolean so, String reason, Object... figures) {
        if (so) {
            reasons.add(String.format(Locale.ROOT, reason, figures));
        }
    }
}
