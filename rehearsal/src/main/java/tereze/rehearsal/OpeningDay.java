package tereze.rehearsal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tereze.api.DateWords;
import tereze.catalogue.Rehearsal.As;
import tereze.gate.event.GateEvent;
import tereze.gate.event.GateEvent.Subject;
import tereze.rehearsal.RehearsalPlan.Beside;
import tereze.rehearsal.crowd.Applicant;
import tereze.rehearsal.crowd.Crowd;
import tereze.rehearsal.crowd.GateClient;
import tereze.rehearsal.crowd.Visitor;
import tereze.rehearsal.http.Connections;
import tereze.rehearsal.http.Endpoint;
import tereze.rehearsal.installation.Installation;
import tereze.rehearsal.opening.Opening;

/// A rehearsal: it brings the service to its opening, lets everybody come, kills and starts the servers, and counts.
public final class OpeningDay {
    /// So long the gate gives tickets. Longer than any rehearsal.
    private static final Duration OPEN_FOR = Duration.ofHours(3);

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final int SETUP_CONNECTIONS = 4;
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final String OPEN = "open";

    private final RehearsalPlan plan;
    private final Installation installation;
    private final @Nullable Endpoint gate;
    private final String build;
    private final InstantSource clock;
    private final View view;

    /// @param gate where people queue; null if the service expects no rush
    /// @param build what runs, as `./tereze build-id` prints it
    public OpeningDay(
            RehearsalPlan plan,
            Installation installation,
            @Nullable Endpoint gate,
            String build,
            InstantSource clock,
            View view) {
        this.plan = plan;
        this.installation = installation;
        this.gate = gate;
        this.build = build;
        this.clock = clock;
        this.view = view;
    }

    /// Rehearses.
    ///
    /// @throws CannotRehearse if there is an obstacle
    public RehearsalResult run() throws IOException, InterruptedException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), DateWords.ZONE);
        List<Stage.Group> groups = groups(today);
        Declared service = plan.service();
        view.begin("opening of " + service.id());
        GateEvent event = service.rush() ? open(service) : null;
        Instant opens =
                event == null ? clock.instant().plus(SOON) : event.schedule().opens();
        Timeline timeline = new Timeline(opens, clock.instant());
        try (Stage stage = new Stage(plan, installation, groups, timeline, today, clock, view)) {
            if (event != null && gate != null) {
                boolean child = event.subject() == Subject.CHILD;
                List<Visitor> crowd = Crowd.of(
                        plan.families(), plan.arriving(), groups.getFirst().people(), child, event.born());
                stage.runBehind(gate, event, crowd);
            } else {
                stage.runStraight();
            }
            view.begin("verification");
            return new Counting(plan, stage, opens, build).count();
        }
    }

    /// Who applies for what: first the service itself.
    private List<Stage.Group> groups(LocalDate today) throws IOException, InterruptedException {
        List<Stage.Group> groups = new ArrayList<>();
        int taken = applicants(groups, plan.service().id(), plan.service(), most(), 0, today);
        for (Beside beside : plan.beside()) {
            int most = (int) Math.ceil(beside.perSecond() * longest().toSeconds());
            taken = applicants(groups, beside.id(), beside.service(), most, taken, today);
            Declared declared = beside.service();
            if (declared != null && declared.rush()) {
                openAndClose(declared);
            }
        }
        return groups;
    }

    /// Everybody is in one group only, so that nobody reaches a limit for one person.
    private int applicants(
            List<Stage.Group> groups, String id, @Nullable Declared service, int most, int taken, LocalDate today)
            throws IOException, InterruptedException {
        As as = service == null ? As.ADULT : service.rehearsal().as();
        List<Applicant> all = installation.applicants(as, today, taken + most);
        List<Applicant> free = all.stream()
                .filter(one -> groups.stream().noneMatch(group -> group.has(one)))
                .limit(most)
                .toList();
        if (free.isEmpty()) {
            throw new CannotRehearse(
                    "nobody can apply for " + id + " as " + as + " (expected: more people, see --people)");
        }
        groups.add(new Stage.Group(id, service, free));
        return taken + free.size();
    }

    private int most() {
        if (plan.service().rush()) {
            return plan.families();
        }
        double seconds = longest().toSeconds();
        return (int) Math.ceil(RehearsalPlan.perSecond(plan.service().perDay()) * seconds) + 1;
    }

    private Duration longest() {
        return plan.end().plus(Stage.RECOVERY);
    }

    private GateEvent open(Declared service) throws IOException, InterruptedException {
        try (Connections platform = new Connections(installation.platform(), SETUP_CONNECTIONS, TIMEOUT_MILLIS)) {
            Opening opening = new Opening(platform, clock, build);
            String state = opening.state(service.id());
            GateEvent event;
            if (installation.isOwn()) {
                event = opening.schedule(service, OPEN_FOR);
            } else if (state.equals("scheduled") || state.equals(OPEN)) {
                event = opening.event(service.id());
            } else {
                throw new CannotRehearse(service.id() + " is " + (state.isEmpty() ? "unknown" : state) + " at "
                        + platform.endpoint().address() + " (expected: scheduled or open)");
            }
            if (gate == null) {
                throw new CannotRehearse(service.id() + " opens behind a gate, and there is none");
            }
            try (Connections connections = new Connections(gate, 1, TIMEOUT_MILLIS)) {
                Opening.awaitAt(new GateClient(connections, event.id().value()));
            }
            return event;
        }
    }

    /// A service that runs beside is past its own opening: its gate has closed, and it takes applications straight.
    private void openAndClose(Declared service) throws IOException, InterruptedException {
        if (!installation.isOwn()) {
            return;
        }
        view.begin("opening of " + service.id());
        try (Connections platform = new Connections(installation.platform(), SETUP_CONNECTIONS, TIMEOUT_MILLIS)) {
            GateEvent event = new Opening(platform, clock, build).schedule(service, Duration.ofSeconds(1));
            Instant closed = event.schedule().closes().plus(SOON);
            TimeUnit.MILLISECONDS.sleep(
                    Math.max(0, Duration.between(clock.instant(), closed).toMillis()));
        }
    }
}
