package tereze.bench;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.ActFamily;
import tereze.acts.Acts;
import tereze.acts.CommitOutcome;
import tereze.acts.commit.ActsConnections;
import tereze.acts.commit.ActsRuntime;
import tereze.acts.record.ActCodec;
import tereze.acts.record.ActKinds;

/// Measures `Acts.commit` alone, in this process: everything except HTTP.
final class CommitBench {
    private static final int WARM_UP_SECONDS = 8;

    private final ActsConnections connections;
    private final DataSource reader;
    private final int seconds;

    CommitBench(ActsConnections connections, DataSource reader, int seconds) {
        this.connections = connections;
        this.reader = reader;
        this.seconds = seconds;
    }

    List<Figures> run() throws Exception {
        List<Figures> found = new ArrayList<>();
        try (ActsRuntime runtime = start(ActsRuntime.MAX_ACTS_A_BATCH)) {
            Figures most = measure("Acts.commit, 256 callers", 256, runtime.acts());
            found.add(most);
            found.add(Load.atRate(
                    "Acts.commit at half of that", 256, seconds, most.perSecond() / 2, caller -> post(runtime.acts())));
            found.add(measure("Acts.commit, 64 callers", 64, runtime.acts()));
            found.add(measure("Acts.commit, 16 callers", 16, runtime.acts()));
            found.add(measure("Acts.commit, 1 caller", 1, runtime.acts()));
        }
        try (ActsRuntime runtime = start(1)) {
            found.add(measure("Acts.commit without group commit, 256 callers", 256, runtime.acts()));
        }
        return found;
    }

    /// Repeats the first measurement for some minutes, once without and once with an open snapshot. The tables
    /// grow by the same amount in both.
    List<Figures> underAnOpenSnapshot(int minutes) throws Exception {
        List<Figures> found = new ArrayList<>();
        try (ActsRuntime runtime = start(ActsRuntime.MAX_ACTS_A_BATCH);
                Connection snapshot = reader.getConnection()) {
            found.addAll(forMinutes(minutes, "no snapshot held", runtime.acts()));
            hold(snapshot);
            found.addAll(forMinutes(minutes, "a snapshot held", runtime.acts()));
            snapshot.rollback();
        }
        return found;
    }

    private static List<Figures> forMinutes(int minutes, String name, Acts acts) throws Exception {
        List<Figures> all = new ArrayList<>();
        for (int minute = 1; minute <= minutes; minute++) {
            Figures figures = Load.asFastAsAnswered(
                    "Acts.commit, 256 callers, " + name + ", minute " + minute, 256, 0, 60, caller -> post(acts));
            System.err.printf("  %s, minute %d: %,.0f a second%n", name, minute, figures.perSecond());
            all.add(figures);
        }
        return all;
    }

    private static void hold(Connection snapshot) throws SQLException {
        snapshot.setAutoCommit(false);
        snapshot.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var statement = snapshot.createStatement()) {
            statement.execute("select max(seq) from acts.act");
        }
    }

    private Figures measure(String name, int callers, Acts acts) throws Exception {
        Figures figures = Load.asFastAsAnswered(name, callers, WARM_UP_SECONDS, seconds, caller -> post(acts));
        System.err.printf("  %s: %,.0f a second%n", name, figures.perSecond());
        return figures;
    }

    private static long post(Acts acts) {
        CommitOutcome result = acts.commit(Parcel.posting(acts));
        if (!(result instanceof CommitOutcome.Committed)) {
            throw new IllegalStateException("not committed: " + result);
        }
        return System.nanoTime();
    }

    private ActsRuntime start(int maxActsABatch) {
        ActsRuntime runtime = new ActsRuntime(
                connections,
                JdbcClient.create(reader),
                new ActCodec(new ActKinds(List.of(new ActFamily(Parcel.ParcelAct.class))), new SecureRandom()),
                InstantSource.system(),
                new SecureRandom(),
                maxActsABatch);
        runtime.start(List.of());
        return runtime;
    }
}
