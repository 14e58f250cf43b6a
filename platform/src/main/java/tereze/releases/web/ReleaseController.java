package tereze.releases.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tereze.access.Caller;
import tereze.acts.Command;
import tereze.acts.Outcome;
import tereze.acts.Sha256;
import tereze.api.Answering;
import tereze.api.FieldError;
import tereze.api.Fields;
import tereze.api.Reply;
import tereze.api.Text;
import tereze.releases.OpeningPlans;
import tereze.releases.RehearsalReport;
import tereze.releases.Release;
import tereze.releases.ReleaseCommand.Plan;
import tereze.releases.ReleaseRefusal;
import tereze.releases.Releases;
import tereze.releases.Signer;
import tereze.releases.web.ReleaseViews.ReleaseView;
import tools.jackson.databind.json.JsonMapper;

/// The API of releases: everybody reads, the owner of the service and the operator of the platform take the steps.
/// The pages use its commands too.
@RestController
class ReleaseController {
    private static final Duration LONGEST_PAUSE = Duration.ofDays(366);
    private static final int LONGEST_ID = 100;

    private final Releases releases;
    private final OpeningPlans plans;
    private final ReleaseViews views;
    private final JsonMapper json;
    private final InstantSource time;

    ReleaseController(Releases releases, OpeningPlans plans, ReleaseViews views, JsonMapper json, InstantSource time) {
        this.releases = releases;
        this.plans = plans;
        this.views = views;
        this.json = json;
        this.time = time;
    }

    /// Whether a service is open, what it waits for, and who has the next step. Also of services that were never open.
    @GetMapping("/api/v1/releases/{service}")
    Reply<ReleaseView> release(@PathVariable String service) {
        return releases.find(service)
                .map(release -> Reply.ok(views.of(release)))
                .orElseGet(() -> Reply.problem(ReleaseProblem.RELEASE_UNKNOWN));
    }

    /// @param receipt the id of the act
    record ReleaseStep(String service, String state, UUID receipt) {}

    /// Records a rehearsal from its report, which must be of the build that runs here. A report that says itself that
    /// the rehearsal failed is recorded too, so that everybody can see the reason, and is answered with
    /// `rehearsal-failed`. Only for the operator.
    @PostMapping("/api/v1/releases/{service}/rehearsals")
    Reply<ReleaseStep> rehearse(
            @PathVariable String service, @RequestBody ReportBody body, Caller.Person caller, Answering answering) {
        Fields fields = new Fields();
        Optional<RehearsalReport> report = body.read(service, fields);
        return fields.ifValid(() -> run(
                service,
                caller,
                answering,
                (release, by) -> releases.rehearse(service, by, report.orElseThrow(), hashOf(report.orElseThrow())),
                (release, receipt) -> report.orElseThrow().passed()
                        ? done(release, receipt)
                        : Reply.problem(
                                ReleaseProblems.failed(report.orElseThrow().reason()))));
    }

    /// The hash of the report with its members in their order and nothing between them.
    private String hashOf(RehearsalReport report) {
        return Sha256.hex(json.writeValueAsBytes(report));
    }

    /// Signs for the version that was rehearsed: as its owner, or as the operator. Two different persons sign.
    @PostMapping("/api/v1/releases/{service}/signatures")
    Reply<ReleaseStep> sign(@PathVariable String service, Caller.Person caller, Answering answering) {
        return run(service, caller, answering, (release, by) -> releases.sign(service, by), ReleaseController::done);
    }

    /// Announces the opening to the second, or moves it. The checks before an opening run now. Only for the operator.
    @PostMapping("/api/v1/releases/{service}/schedule")
    Reply<ReleaseStep> schedule(
            @PathVariable String service, @RequestBody PlanBody body, Caller.Person caller, Answering answering) {
        Fields fields = new Fields();
        Optional<Plan> plan = body.read(fields, time.instant());
        return fields.ifValid(() -> run(
                service,
                caller,
                answering,
                (release, by) -> plans.schedule(release, by, plan.orElseThrow()),
                ReleaseController::done));
    }

    /// Takes no applications for a while, and says why, until when probably, and where people get the service
    /// meanwhile.
    /// For the owner and the operator.
    @PostMapping("/api/v1/releases/{service}/pause")
    Reply<ReleaseStep> pause(
            @PathVariable String service, @RequestBody PauseBody body, Caller.Person caller, Answering answering) {
        Fields fields = new Fields();
        Optional<Text> reason = body.reason(fields);
        Optional<Instant> expected =
                fields.required("/expected", body.expected(), PlanBody::second, FieldError.Kind.WRONG_FORM);
        Instant now = time.instant();
        if (expected.filter(until -> !until.isAfter(now) || until.isAfter(now.plus(LONGEST_PAUSE)))
                .isPresent()) {
            fields.wrong("/expected", FieldError.Kind.OUT_OF_RANGE);
        }
        Optional<Text> elsewhere = body.elsewhere(fields);
        return fields.ifValid(() -> run(
                service,
                caller,
                answering,
                (release, by) -> releases.pause(
                        service, by, reason.orElseThrow(), expected.orElseThrow(), elsewhere.orElseThrow()),
                ReleaseController::done));
    }

    /// Takes applications again. For the owner and the operator.
    @PostMapping("/api/v1/releases/{service}/resumption")
    Reply<ReleaseStep> resume(@PathVariable String service, Caller.Person caller, Answering answering) {
        return run(service, caller, answering, (release, by) -> releases.resume(service, by), ReleaseController::done);
    }

    /// @param successor an open service, to which the old page leads
    record RetirementBody(@Nullable String successor) {}

    /// Retires a service: its owner asks, then the operator agrees with the same successor.
    @PostMapping("/api/v1/releases/{service}/retirement")
    Reply<ReleaseStep> retire(
            @PathVariable String service, @RequestBody RetirementBody body, Caller.Person caller, Answering answering) {
        Fields fields = new Fields();
        Optional<String> successor =
                fields.required("/successor", body.successor(), Fields.upTo(LONGEST_ID), FieldError.Kind.TOO_LONG);
        return fields.ifValid(() -> run(
                service,
                caller,
                answering,
                (release, by) -> releases.retire(service, by, successor.orElseThrow()),
                ReleaseController::done));
    }

    private Reply<ReleaseStep> run(
            String service,
            Caller.Person caller,
            Answering answering,
            BiFunction<Release, Signer, Command<Outcome<Release, ReleaseRefusal>>> command,
            BiFunction<Release, UUID, Reply<ReleaseStep>> done) {
        return releases.find(service)
                .map(release ->
                        answering.run(command.apply(release, signer(release, caller)), done, ReleaseProblems::of))
                .orElseGet(() -> Reply.problem(ReleaseProblem.RELEASE_UNKNOWN));
    }

    /// A caller as a signer; everybody else has no role, and is refused by the rules.
    static Signer signer(Release release, Caller.Person caller) {
        return Releases.signer(
                release,
                caller.person(),
                switch (caller) {
                    case Caller.Officer officer -> officer.roles();
                    case Caller.Citizen _ -> List.of();
                });
    }

    private static Reply<ReleaseStep> done(Release release, UUID receipt) {
        return Reply.ok(new ReleaseStep(release.service(), ReleaseViews.stateOf(release), receipt));
    }
}
