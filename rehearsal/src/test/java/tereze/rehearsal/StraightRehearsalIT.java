package tereze.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tereze.rehearsal.installation.OwnInstallation;
import tereze.rehearsal.testing.TestPrograms;

/// A service without a rush is rehearsed without a gate: people apply at its peak while server and database are killed
/// and started again.
@Tag("prove")
@EnabledIfSystemProperty(named = "tereze.prove", matches = "true")
class StraightRehearsalIT {
    private static final Path SERVICES = Path.of("src/test/resources/services");

    @Test
    void losesNothingInAnOutage() throws Exception {
        Declared service = DeclaredServices.read(SERVICES.toString()).rehearsable("residence-calm");
        RehearsalPlan plan = new RehearsalPlan(
                service,
                0,
                RehearsalPlan.MINUTE,
                Duration.ofSeconds(5),
                new Outage(Duration.ofSeconds(3), Duration.ofSeconds(2)),
                1_000,
                List.of(),
                false,
                0);
        RehearsalResult result;
        try (OwnInstallation own = OwnInstallation.start(
                TestPrograms.with(SERVICES), 1_000, false, "", line -> System.err.println(line))) {
            result = new OpeningDay(plan, own, null, "0".repeat(64), Clock.systemUTC(), View.NONE).run();
        }
        System.err.println(result.report());
        assertThat(result.report().receipts()).isPositive();
        assertThat(result.report().receiptsLost()).isZero();
        assertThat(result.report().doubles()).isZero();
        assertThat(result.report().errors()).isZero();
        assertThat(result.measured().unanswered()).isZero();
        assertThat(result.measured().recoverySeconds()).isPositive();
        assertThat(result.report().passed()).isFalse();
        assertThat(result.report().reason()).contains("people applied for 5 seconds only");
    }
}
