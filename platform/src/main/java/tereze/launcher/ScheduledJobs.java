package tereze.launcher;

import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import tereze.acts.Readiness;
import tereze.acts.ReadinessCheck;
import tereze.acts.ScheduledJob;

/// Runs the scheduled jobs of all modules, one at a time. A job that fails does not delay the others, and runs again
/// at its next time. While the clock of this node is wrong, none runs: it would end what is not over.
@Component
@EnableScheduling
final class ScheduledJobs implements SchedulingConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledJobs.class);

    private final List<ScheduledJob> jobs;
    private final InstantSource clock;
    private final Readiness readiness;

    ScheduledJobs(ObjectProvider<ScheduledJob> jobs, InstantSource clock, Readiness readiness) {
        this.jobs = jobs.stream().toList();
        this.clock = clock;
        this.readiness = readiness;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        jobs.forEach(job -> registrar.addFixedDelayTask(new FixedDelayTask(() -> run(job), job.every(), job.every())));
    }

    /// Runs every job now, once. For a caller that has just set the clock to that of the database.
    synchronized void runAll() {
        jobs.forEach(this::attempt);
    }

    private synchronized void run(ScheduledJob job) {
        if (readiness.isWell(ReadinessCheck.CLOCK)) {
            attempt(job);
        }
    }

    private void attempt(ScheduledJob job) {
        try {
            job.run().accept(clock.instant());
        } catch (RuntimeException e) {
            LOG.error("scheduled job {} failed", job.name(), e);
        }
    }
}
