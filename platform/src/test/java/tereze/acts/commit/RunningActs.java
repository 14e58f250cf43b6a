package tereze.acts.commit;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.ActFamily;
import tereze.acts.ActStream;
import tereze.acts.Acts;
import tereze.acts.record.ActCodec;
import tereze.acts.record.ActKinds;
import tereze.acts.stream.JdbcActStream;
import tereze.testing.TestDatabase;

/// The acts of one node on a test database, without the rest of the server.
public final class RunningActs implements AutoCloseable {
    private final ActsRuntime runtime;
    private final JdbcClient jdbc;
    private final ActStream stream;

    private RunningActs(ActsRuntime runtime, JdbcClient jdbc, ActStream stream) {
        this.runtime = runtime;
        this.jdbc = jdbc;
        this.stream = stream;
    }

    /// Starts a node that knows the acts of these families.
    public static RunningActs on(TestDatabase database, ActFamily... families) {
        ActKinds kinds = new ActKinds(List.of(families));
        ActCodec codec = new ActCodec(kinds, new SecureRandom());
        JdbcClient jdbc = StoreConnections.client(database.app());
        ActsRuntime runtime = new ActsRuntime(
                new ActsConnections(database.jdbcUrl(), database.appUser(), database.appPassword()),
                jdbc,
                codec,
                InstantSource.system(),
                new SecureRandom());
        runtime.start(List.of());
        return new RunningActs(runtime, jdbc, new JdbcActStream(jdbc, codec));
    }

    public Acts acts() {
        return runtime.acts();
    }

    /// Reads as the application's role does.
    public JdbcClient jdbc() {
        return jdbc;
    }

    public ActStream stream() {
        return stream;
    }

    @Override
    public void close() {
        runtime.close();
    }
}
