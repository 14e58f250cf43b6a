package tereze.launcher;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private static final String NO_DEMONSTRATION = "TZ271";
    private static final String MORE_THAN_A_YEAR = "23514";
    private static final Duration A_YEAR = Duration.ofDays(366);
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
    record Wanted(@Nullable String forward) {}

    /// The moment that it is now.
    record Moved(Instant now) {}

    /// Moves the clock of the demonstration forward, by at most a year in all, and runs what has become due.
    @PostMapping("/demo/clock")
    Reply<Moved> move(@RequestBody Wanted wanted) {
        Fields fields = new Fields();
        Optional<Duration> forward =
                fields.required(FORWARD, wanted.forward(), DemoClockController::duration, FieldError.Kind.WRONG_FORM);
        return fields.ifValid(() -> move(forward.orElseThrow()));
    }

    private static <T> Reply<T> tooFar() {
        return Reply.problem(Problem.invalid(FORWARD, FieldError.Kind.OUT_OF_RANGE));
    }

    private Reply<Moved> move(Duration forward) {
        if (forward.compareTo(A_YEAR) > 0) {
            return tooFar();
        }
        try {
            Instant now = jdbc.sql("select acts.forward_clock(make_interval(secs => ?))")
                    .param(forward.toSeconds())
                    .query(OffsetDateTime.class)
                    .single()
                    .toInstant();
            clock.follow(Duration.between(clock.instant(), now).plus(clock.forward()));
            jobs.runAll();
            return Reply.ok(new Moved(now));
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException sql) {
                if (NO_DEMONSTRATION.equals(sql.getSQLState())) {
                    return Reply.problem(EdgeProblem.NOT_FOUND);
                }
                if (MORE_THAN_A_YEAR.equals(sql.getSQLState())) {
                    return tooFar();
                }
            }
            throw e;
        }
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
