package tereze.rehearsal.opening;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tereze.gate.event.EventFile;
import tereze.gate.event.GateEvent;
import tereze.gate.event.WrongFile;
import tereze.rehearsal.CannotRehearse;
import tereze.rehearsal.Declared;
import tereze.rehearsal.RehearsalPlan;
import tereze.rehearsal.crowd.GateClient;
import tereze.rehearsal.http.Connections;
import tereze.rehearsal.opening.Releases.Problem;
import tereze.rehearsal.result.Measured;
import tereze.rehearsal.result.Verdict;
import tereze.releases.RehearsalReport;
import tools.jackson.databind.json.JsonMapper;

/// Brings a draft to its opening as in life: a report, two signatures, the announcement.
///
/// The report says that a rehearsal has passed, which is not so. That is right only here: the database is thrown away
/// with all its acts, and without it the opening itself could not be rehearsed. It is never done on another's
/// installation.
public final class Opening {
    private static final String OPERATOR = "platform-operator";

    /// More than the lead of a demonstration, so that gate and checks have time.
    private static final Duration LEAD = Duration.ofSeconds(15);

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MEMORY = 1 << 30;

    private final Releases releases;
    private final InstantSource clock;
    private final String build;

    /// @param build what runs, as `./tereze build-id` prints it
    public Opening(Connections platform, InstantSource clock, String build) {
        this.releases = new Releases(platform);
        this.clock = clock;
        this.build = build;
    }

    /// The state of a service, such as `draft` or `open`.
    public String state(String service) throws IOException, InterruptedException {
        return releases.release(service)
                .map(release -> release.path("state").asString(""))
                .orElse("");
    }

    /// Brings a draft to its opening.
    ///
    /// @param closes how long after the opening the gate gives tickets
    public GateEvent schedule(Declared service, Duration closes) throws IOException, InterruptedException {
        require("rehearsals", releases.step(service.id(), "rehearsals", OPERATOR, report(service)));
        require("signatures", releases.step(service.id(), "signatures", service.agency() + "-owner", "{}"));
        require("signatures", releases.step(service.id(), "signatures", OPERATOR, "{}"));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Instant opens = Releases.wholeSecond(clock.instant().plus(LEAD));
            Problem problem = releases.step(
                    service.id(),
                    "schedule",
                    OPERATOR,
                    "{\"opens\":\"" + opens + "\",\"prequeue\":null,\"closes\":\"" + opens.plus(closes) + "\"}");
            if (problem == null) {
                return event(service.id());
            }
            // Some checks look once in a while, and have not seen yet that the gate answers.
            if (!problem.code().equals("check-failed") || System.nanoTime() > deadline) {
                require("schedule", problem);
            }
            Thread.sleep(1_000);
        }
    }

    /// The event of a service that is scheduled or open.
    ///
    /// @throws CannotRehearse if it has none
    public GateEvent event(String service) throws IOException, InterruptedException {
        String text = Releases.await("the event of " + service, PATIENCE, () -> releases.event(service));
        try {
            return EventFile.parse("the event of " + service, text);
        } catch (WrongFile e) {
            throw new CannotRehearse(String.valueOf(e.getMessage()), e);
        }
    }

    /// Waits until a gate knows an event.
    public static void awaitAt(GateClient gate) throws IOException, InterruptedException {
        Releases.await("event " + gate.event() + " at the gate", PATIENCE, gate::published);
    }

    private static void require(String step, @Nullable Problem problem) {
        if (problem != null) {
            throw new CannotRehearse("the step " + step + " was refused: " + problem.status() + " " + problem.text());
        }
    }

    private String report(Declared service) throws IOException, InterruptedException {
        int minute = Objects.requireNonNullElse(service.openingMinute(), 0);
        int families = (int) Math.ceil(RehearsalPlan.MARGIN * minute);
        int applications = (int) Math.ceil(RehearsalPlan.perSecond(service.perDay()) * 60) + 1;
        List<String> beside =
                releases.peaks().stream().filter(id -> !id.equals(service.id())).toList();
        Measured passed = new Measured(
                clock.instant(),
                families,
                1,
                60,
                beside,
                families,
                0,
                applications,
                applications,
                0,
                applications,
                0,
                0,
                0,
                1,
                1,
                0,
                true,
                1,
                List.of(),
                List.of());
        RehearsalReport report = Verdict.report(
                service,
                passed,
                new Verdict.Environment(build, Runtime.getRuntime().availableProcessors(), MEMORY));
        return new JsonMapper().writeValueAsString(report);
    }
}
