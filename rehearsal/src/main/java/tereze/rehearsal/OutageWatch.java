package tereze.rehearsal;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import tereze.postgres.CannotRunPostgres;
import tereze.rehearsal.installation.Installation;

/// Kills server and database, starts them again, and measures how long they take. Thread-safe.
final class OutageWatch {
    private static final long LONGEST_NANOS = Stage.RECOVERY.toNanos();
    private static final int PROBE_MILLIS = 50;
    private static final long NEVER = Long.MAX_VALUE;

    /// Answers that were under way when the server came back may still be errors.
    private static final long AFTERMATH_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Outage outage;
    private final Installation installation;
    private final Timeline timeline;
    private volatile long killed = NEVER;
    private volatile long recovered = NEVER;
    private volatile double recoverySeconds = -1;

    OutageWatch(Outage outage, Installation installation, Timeline timeline) {
        this.outage = outage;
        this.installation = installation;
        this.timeline = timeline;
        if (!outage.happens()) {
            recovered = 0;
        }
    }

    /// Does it all, and returns when the server is ready again, or does not come back.
    void run() throws IOException, InterruptedException {
        timeline.sleepUntil(outage.after().toNanos());
        killed = timeline.now();
        installation.kill();
        timeline.sleepUntil(outage.end().toNanos());
        long began = timeline.now();
        try {
            installation.startAgain();
        } catch (CannotRunPostgres e) {
            // It is in the report that nothing answered any more.
            return;
        }
        while (timeline.now() - began < LONGEST_NANOS) {
            if (installation.isReady()) {
                recovered = timeline.now();
                recoverySeconds = (recovered - began) / 1e9;
                return;
            }
            Thread.sleep(PROBE_MILLIS);
        }
    }

    /// When they were killed, since the opening; in a far future if they were not.
    long killedNanos() {
        return killed;
    }

    /// When the server was ready again; in a far future if it was not, 0 if nothing was killed.
    long recoveredNanos() {
        return recovered;
    }

    /// Until when errors belong to the outage.
    long forgivenNanos() {
        return recovered == NEVER ? NEVER : recovered + (outage.happens() ? AFTERMATH_NANOS : 0);
    }

    /// From the start to the first answer; negative if there was none.
    double recoverySeconds() {
        return recoverySeconds;
    }
}
