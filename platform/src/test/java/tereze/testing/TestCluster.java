package tereze.testing;

import static java.nio.file.Files.isDirectory;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import tereze.launcher.Migration;
import tereze.postgres.Credential;
import tereze.postgres.LocalPostgres;

/// The only PostgreSQL of a process that runs tests. It is not durable, because nothing in it has to survive.
final class TestCluster {
    private static final Path HOME = PreparedData.HOME;
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "off",
            "synchronous_commit", "off",
            "full_page_writes", "off",
            "max_connections", "400",
            "shared_buffers", "64MB");
    private static final String TEMPLATE = "template_migrated";

    private static final class Holder {
        static final TestCluster RUNNING = start();
    }

    private final LocalPostgres postgres;
    private final Path keys;

    private TestCluster(LocalPostgres postgres, Path keys) {
        this.postgres = postgres;
        this.keys = keys;
    }

    static TestCluster running() {
        return Holder.RUNNING;
    }

    /// Copies the migrated database. PostgreSQL does not copy the rights on a database, so they are granted again.
    void copyTemplate(String name) {
        copy(TEMPLATE, name);
    }

    /// Copies a database to which nobody is connected.
    void copy(String template, String name) {
        asOwner(
                "create database " + name + " template " + template,
                "revoke all on database " + name + " from public",
                "grant connect on database " + name + " to tereze_app");
    }

    void asOwner(String... statements) {
        TestDatabase.execute(TestDatabase.dataSource(postgres.url(LocalPostgres.DATABASE), owner()), statements);
    }

    Credential owner() {
        return postgres.owner();
    }

    Credential application() {
        return postgres.application();
    }

    Path keys() {
        return keys;
    }

    String url(String database) {
        return postgres.url(database);
    }

    private static TestCluster start() {
        sweep();
        Path data = HOME.resolve("run-" + ProcessHandle.current().pid());
        PreparedData.copy("migrated", TestCluster::make, data);
        TestCluster cluster = new TestCluster(postgresIn(data), data.resolve("credentials/keys"));
        cluster.postgres.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(data)));
        return cluster;
    }

    private static void make(Path data) {
        TestCluster cluster = new TestCluster(postgresIn(data), data.resolve("credentials/keys"));
        cluster.postgres.start();
        try {
            cluster.asOwner("create database " + TEMPLATE);
            DataSource template = TestDatabase.dataSource(cluster.url(TEMPLATE), cluster.owner());
            Migration.migrate(template);
            TestDatabase.execute(template, resource("/testing.sql"));
        } finally {
            cluster.postgres.stop();
        }
    }

    static String resource(String name) {
        try (InputStream text = Objects.requireNonNull(TestCluster.class.getResourceAsStream(name), name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalPostgres postgresIn(Path data) {
        return LocalPostgres.in(data, HOME.resolve("programs"), SETTINGS, new SecureRandom());
    }

    /// Removes the data of test runs that were killed. A lock lets only one process do this at a time.
    private static void sweep() {
        if (!isDirectory(HOME)) {
            return;
        }
        try (FileChannel turn = FileChannel.open(HOME.resolve("lock"), CREATE, WRITE)) {
            turn.lock();
            dead().forEach(TestCluster::remove);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> dead() throws IOException {
        try (Stream<Path> runs = Files.list(HOME)) {
            return runs.filter(run -> run.getFileName().toString().startsWith("run-"))
                    .filter(run -> !isAlive(run.getFileName().toString().substring("run-".length())))
                    .toList();
        }
    }

    private static boolean isAlive(String process) {
        return ProcessHandle.of(Long.parseLong(process)).isPresent();
    }

    private static void remove(Path data) {
        postgresIn(data).stop();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path path : all.toList().reversed()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
