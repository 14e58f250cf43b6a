package tereze.releases;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tereze.acts.Acts;
import tereze.acts.Command;
import tereze.acts.DatabaseClock;
import tereze.acts.Readiness;
import tereze.acts.ReadinessCheck;
import tereze.releases.rules.OutageRules;
import tereze.releases.store.OutageTable;
import tereze.releases.store.OutageTable.Silence;

/// Notes that this node works, and records an outage if no node did before. A thread of its own, because a long
/// scheduled job is no outage.
@Component
final class Heartbeat implements SmartLifecycle {
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final OutageTable table;
    private final Acts acts;
    private final DatabaseClock clock;
    private final InstantSource machine;
    private final Readiness readiness;
    private volatile CountDownLatch stopping = new CountDownLatch(0);

    /// When this node noted that it works, by its own clock; null before the first time.
    private @Nullable Instant last;

    Heartbeat(
            OutageTable table,
            Acts acts,
            DatabaseClock clock,
            @Qualifier("machine") InstantSource machine,
            Readiness readiness) {
        this.table = table;
        this.acts = acts;
        this.clock = clock;
        this.machine = machine;
        this.readiness = readiness;
    }

    @Override
    public void start() {
        CountDownLatch running = new CountDownLatch(1);
        stopping = running;
        Thread.ofVirtual().name("heartbeat").start(() -> run(running));
    }

    @Override
    public void stop() {
        stopping.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }

    private void run(CountDownLatch running) {
        try {
            do {
                try {
                    beat();
                } catch (RuntimeException e) {
                    // The database is away. What lasts too long becomes an outage when it is back.
                    LOG.warn("no heartbeat: {}", e.toString());
                }
            } while (!running.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// One sign of life, unless this node may not serve because its clock is wrong. The node's own silence is not
    /// measured shorter than it was, however long the database takes.
    synchronized void beat() {
        if (!readiness.isWell(ReadinessCheck.CLOCK)) {
            return;
        }
        Instant began = machine.instant();
        table.beat(OutageRules.LIMIT).ifPresent(silence -> {
            Duration own = last == null ? null : Duration.between(last, machine.instant());
            OutageRules.length(silence.length(), own)
                    .ifPresentOrElse(length -> record(silence, length), () -> table.goOn(silence));
        });
        last = began;
    }

    /// The record is also the sign of life. If another node was faster, there is nothing to do. Its end is in the
    /// time of all acts, which a demonstration moves forward.
    private void record(Silence silence, Duration length) {
        UUID id = Outage.idOf(silence.since());
        Instant until = clock.now().truncatedTo(ChronoUnit.MILLIS);
        acts.run(Command.bySystem(OutageAct.REASON, unit -> {
            boolean first = unit.find(OutageTable.OUTAGES, id).isEmpty();
            if (first) {
                unit.stage(OutageTable.OUTAGES, id, List.of(OutageRules.ended(until, length, unit.now())));
            }
            return first;
        }));
    }
}
