package tereze.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.demo.country.SyntheticCountry;
import tereze.launcher.Migration;
import tereze.postgres.Credential;
import tereze.postgres.LocalPostgres;
import tereze.testing.PreparedData;

/// A durable PostgreSQL with the demonstration, as `./tereze run` starts it. A test can kill it.
final class DatabaseProcess implements AutoCloseable {
    private static final int PEOPLE = 1_000;
    private static final int MOST_TRIES = 3_000;

    private final Path data;
    private final LocalPostgres postgres;

    private DatabaseProcess(Path data) {
        this.data = data;
        this.postgres = LocalPostgres.in(data, PreparedData.HOME.resolve("programs"), Map.of(), new SecureRandom());
    }

    /// Creates the data and starts the database.
    static DatabaseProcess start(Path data) {
        PreparedData.copy("demonstration", DatabaseProcess::make, data);
        DatabaseProcess database = new DatabaseProcess(data);
        database.postgres.start();
        return database;
    }

    private static void make(Path data) {
        try (DatabaseProcess database = new DatabaseProcess(data)) {
            database.postgres.start();
            DataSource owner = database.owner();
            Migration.migrate(owner);
            SyntheticCountry.fillIfEmpty(owner, PEOPLE, _ -> {});
        }
    }

    /// The folder with its data.
    Path data() {
        return data;
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
        kill(Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst());
    }

    /// Sends `kill -9` to one process of the database, as a kernel does when memory runs out. The database closes
    /// all connections, recovers and accepts connections again.
    void crash() throws IOException, InterruptedException {
        String checkpointer = "select pid::text from pg_stat_activity where backend_type = 'checkpointer'";
        String before = ask(checkpointer);
        kill(before);
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            try {
                if (!ask(checkpointer).equals(before)) {
                    return;
                }
            } catch (DataAccessException e) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        throw new IllegalStateException("the database does not recover");
    }

    private String ask(String sql) {
        return JdbcClient.create(owner()).sql(sql).query(String.class).single();
    }

    private static void kill(String pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-9", pid.strip()).start().waitFor();
    }

    /// Starts again after [#kill], with the data that it flushed.
    void restart() {
        postgres.start();
    }

    @Override
    public void close() {
        postgres.stop();
    }
}
