package tereze.launcher;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tereze.acts.ForwardClock;
import tereze.api.EdgeProblem;
import tereze.api.FieldError;
import tereze.api.Fields;
import tereze.api.Problem;
import tereze.api.Reply;

/// Moves the clock of a demonstration forward, so that terms can be tried. It works only with a database that was made
/// as a demonstration, for all nodes, and also after a restart.
@RestController
@ConditionalOnBooleanProperty("tereze.demo")
class DemoClockController {
    private static final String FORWARD = "/forward";

    private final JdbcClient jdbc;
    private final ForwardClock clock;
    private final ScheduledJobs jobs;

    DemoClockController(JdbcClient jdbc, ForwardClock clock, ScheduledJobs jobs) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.jobs = jobs;
    }

    /// How far to move the clock.
    ///
    /// @param forward an ISO 8601 duration, such as `PT72H` or `P3D`
    record Forward(@Nullable String forward) {}

    /// The moment that it is now.
    record Now(Instant now) {}

    /// The moment by the clock of the demonstration.
    @GetMapping("/demo/clock")
    Reply<Now> now() {
        return Reply.ok(new Now(clock.instant()));
    }

    /// Moves the clock of the demonstration forward, by at most a year in all, and runs what has become due.
    @PostMapping("/demo/clock")
    Reply<Now> move(@RequestBody Forward wanted) {
        Fields fields = new Fields();
        Optional<Duration> forward =
                fields.required(FORWARD, wanted.forward(), DemoClockController::duration, FieldError.Kind.WRONG_FORM);
        return fields.ifValid(() -> move(forward.orElseThrow()));
    }

    private Reply<Now> move(Duration forward) {
        return switch (clock.move(jdbc, forward)) {
            case ForwardClock.Move.Moved(Instant now) -> {
                jobs.runAll();
                yield Reply.ok(new Now(now));
            }
            case ForwardClock.Move.NoDemonstration _ -> Reply.problem(EdgeProblem.NOT_FOUND);
            case ForwardClock.Move.TooFar _ -> Reply.problem(Problem.invalid(FORWARD, FieldError.Kind.OUT_OF_RANGE));
        };
    }

    /// Whole seconds, forward.
    private static Optional<Duration> duration(String text) {
        try {
            return Optional.of(Duration.parse(text)).filter(duration -> duration.toSeconds() > 0);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
