package tereze.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import tereze.launcher.Migration;
import tereze.launcher.postgres.Credential;
import tereze.launcher.postgres.LocalPostgres;
import tereze.launcher.synthetic.SyntheticCountry;

/// A durable PostgreSQL with the demonstration in it, as `./tereze run` has it, so that it can be killed.
final class DatabaseProcess implements AutoCloseable {
    private static final int PEOPLE = 1_000;

    private final Path data;
    private final LocalPostgres postgres;

    private DatabaseProcess(Path data) {
        this.data = data;
        this.postgres = LocalPostgres.in(
                data,
                Path.of(System.getProperty("java.io.tmpdir"), "tereze-test-" + System.getProperty("user.name"))
                        .resolve("programs"),
                Map.of(),
                line -> {});
    }

    /// Makes the data, and starts it.
    static DatabaseProcess start(Path data) {
        DatabaseProcess database = new DatabaseProcess(data);
        database.postgres.start();
        DataSource owner = database.owner();
        Migration.migrate(owner);
        SyntheticCountry.fillIfEmpty(owner, PEOPLE, line -> {});
        return database;
    }

    /// Connections as the owner of the tables.
    DataSource owner() {
        Credential credential = postgres.owner();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(credential.user());
        source.setPassword(credential.password());
        return source;
    }

    String url() {
        return postgres.url(LocalPostgres.DATABASE);
    }

    /// The role of the running server.
    Credential application() {
        return postgres.application();
    }

    /// `kill -9`.
    void kill() throws IOException, InterruptedException {
        String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        new ProcessBuilder("kill", "-9", pid.strip()).start().waitFor();
    }

    /// Comes back after [#kill], with what it had flushed.
    void restart() {
        postgres.start();
    }

    @Override
    public void close() {
        postgres.stop();
    }
}
