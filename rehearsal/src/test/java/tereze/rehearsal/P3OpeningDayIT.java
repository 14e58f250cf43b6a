package tereze.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tereze.rehearsal.http.Connections;
import tereze.rehearsal.http.DemoToken;
import tereze.rehearsal.http.HttpCaller.Answer;
import tereze.rehearsal.http.Json;
import tereze.rehearsal.installation.BuildId;
import tereze.rehearsal.installation.OwnInstallation;
import tereze.rehearsal.installation.Programs;
import tereze.rehearsal.testing.TestPrograms;
import tereze.releases.RehearsalReport;
import tools.jackson.databind.json.JsonMapper;

/// Promise P3, the opening day: thousands arrive in the first minute, server and database are killed meanwhile, and
/// then people apply through the gate. Nothing is lost, double or out of order. And a rehearsal that fails keeps a
/// service shut.
@EnabledIfSystemProperty(named = "tereze.prove", matches = "true")
@Tag("prove")
@Tag("P3")
class P3OpeningDayIT {
    private static final boolean PROVE = Boolean.getBoolean("tereze.prove");
    private static final Path SERVICES = Path.of("../platform/src/test/resources/services");
    private static final int PEOPLE = PROVE ? 60_000 : 2_000;

    /// A check that takes more than a second, as one that waits for a slow register.
    private static final String SLOWED = """
            create function cases.slowed() returns trigger language plpgsql as
                $$ begin perform pg_sleep(1.1); return null; end $$;
            create trigger slowed after insert on cases."case" for each statement execute function cases.slowed();
            """;

    private static Declared service() {
        return DeclaredServices.read(SERVICES.toString()).rehearsable("residence-rush");
    }

    private static RehearsalResult rehearse(RehearsalPlan plan, String sql) throws Exception {
        Programs programs = TestPrograms.with(SERVICES);
        try (OwnInstallation own = OwnInstallation.start(programs, plan.people(), true, sql, _ -> {})) {
            return new OpeningDay(plan, own, own.gate(), BuildId.of(programs), Clock.systemUTC(), View.NONE).run();
        }
    }

    @Test
    void losesNothing() throws Exception {
        RehearsalPlan plan = new RehearsalPlan(
                service(),
                PROVE ? 20_000 : 200,
                PROVE ? RehearsalPlan.MINUTE : Duration.ofSeconds(5),
                PROVE ? Duration.ofMinutes(2) : Duration.ofSeconds(10),
                PROVE ? Outage.USUAL : new Outage(Duration.ofSeconds(2), Duration.ofSeconds(3)),
                PEOPLE,
                List.of(),
                false,
                0);
        RehearsalResult result = rehearse(plan, "");
        RehearsalReport report = result.report();
        System.err.println(report);
        assertThat(report.tickets()).isEqualTo(plan.families());
        assertThat(report.ticketsLost()).isZero();
        assertThat(report.receipts()).isPositive();
        assertThat(result.measured().unanswered()).isZero();
        assertThat(result.measured().refused()).isEmpty();
        assertThat(report.receiptsLost()).isZero();
        assertThat(report.doubles()).isZero();
        assertThat(report.inversions()).isZero();
        assertThat(result.measured().recoverySeconds()).isPositive();
    }

    @Test
    void failsWithASlowedCheckAndKeepsTheServiceShut() throws Exception {
        RehearsalPlan plan = new RehearsalPlan(
                service(), 100, Duration.ofSeconds(3), Duration.ofSeconds(10), Outage.NONE, 1_000, List.of(), false, 0);
        RehearsalReport report = rehearse(plan, SLOWED).report();
        assertThat(report.passed()).isFalse();
        assertThat(report.reason()).contains("99 of 100 answers came within 1,").contains("less than 1,000 ms");

        Programs programs = TestPrograms.with(SERVICES);
        try (OwnInstallation own = OwnInstallation.start(programs, 1_000, false, "", _ -> {});
                Connections platform = new Connections(own.platform(), 1, 20_000)) {
            Answer refused = post(platform, "platform-operator", new JsonMapper().writeValueAsString(report));
            assertThat(refused.status()).as(refused.text()).isEqualTo(409);
            assertThat(Json.read(refused).path("code").asString()).isEqualTo("rehearsal-failed");
            assertThat(Json.read(platform.get("/api/v1/releases/residence-rush", ""))
                            .path("state")
                            .asString())
                    .isEqualTo("draft");
            assertThat(platform.get("/services/residence-rush/readiness", "Accept-Language: en\r\n")
                            .text())
                    .contains("99 of 100 answers came within 1,");
        }
    }

    private static Answer post(Connections platform, String role, String report) throws Exception {
        String iin = "";
        for (var person : Json.read(platform.get("/demo/persons.json", ""))) {
            iin = person.path("role").asString("").equals(role)
                    ? person.path("iin").asString("")
                    : iin;
        }
        String session = DemoToken.header(DemoToken.ask(platform, iin));
        return platform.post(
                "/api/v1/releases/residence-rush/rehearsals",
                session + "Idempotency-Key: " + UUID.randomUUID() + "\r\n",
                report);
    }
}
