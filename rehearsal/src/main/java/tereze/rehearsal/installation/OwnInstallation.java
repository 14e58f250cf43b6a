package tereze.rehearsal.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.catalogue.Rehearsal.As;
import tereze.demo.country.SyntheticCountry;
import tereze.gate.event.Keys;
import tereze.launcher.Migration;
import tereze.postgres.CannotRunPostgres;
import tereze.postgres.Credential;
import tereze.postgres.LocalPostgres;
import tereze.rehearsal.CannotRehearse;
import tereze.rehearsal.crowd.Applicant;
import tereze.rehearsal.http.Connections;
import tereze.rehearsal.http.Endpoint;
import tereze.rehearsal.http.FreePort;
import tereze.rehearsal.store.CountryQueries;

/// This build with a database, a server, a gate and people of its own, in a folder that is removed with it, also if the
/// process is interrupted. Thread-safe.
public final class OwnInstallation implements Installation {
    private static final int SECONDS_TO_START = 180;
    private static final int PROBE_MILLIS = 3_000;
    private static final int OK = 200;

    private final Programs programs;
    private final WorkFolder folder;
    private final LocalPostgres postgres;
    private final Endpoint platform;
    private final Endpoint gate;
    private final Thread atExit;
    private @Nullable Running server;
    private @Nullable Running gateNode;
    private boolean closed;

    private OwnInstallation(Programs programs, WorkFolder folder) throws IOException {
        this.programs = programs;
        this.folder = folder;
        this.platform = Endpoint.here(FreePort.find());
        this.gate = Endpoint.here(FreePort.find());
        this.atExit = new Thread(this::end);
        Runtime.getRuntime().addShutdownHook(atExit);
        Path cache = programs.cache();
        this.postgres = LocalPostgres.in(
                folder.path().resolve("data"),
                cache == null ? folder.path().resolve("programs") : cache,
                Map.of(),
                new SecureRandom());
    }

    /// Starts everything.
    ///
    /// @param people of the synthetic country
    /// @param behindAGate whether a gate is started
    /// @param atOwnersTables SQL that the owner of the tables runs before the server starts, for tests; empty: none
    /// @param view hears what is being done
    /// @throws CannotRehearse if something cannot be started
    public static OwnInstallation start(
            Programs programs, int people, boolean behindAGate, String atOwnersTables, Consumer<String> view)
            throws IOException, InterruptedException {
        OwnInstallation installation = new OwnInstallation(programs, WorkFolder.create());
        try {
            installation.startAll(people, behindAGate, atOwnersTables, view);
            return installation;
        } catch (CannotRunPostgres e) {
            installation.close();
            throw new CannotRehearse(String.valueOf(e.getMessage()), e);
        } catch (IOException | InterruptedException | RuntimeException e) {
            installation.close();
            throw e;
        }
    }

    private void startAll(int people, boolean behindAGate, String sql, Consumer<String> view)
            throws IOException, InterruptedException {
        view.accept("database");
        synchronized (this) {
            requireOpen();
            postgres.start();
        }
        Migration.migrate(owner());
        view.accept(String.format(Locale.ROOT, "country of %,d people", people));
        SyntheticCountry.fillIfEmpty(owner(), people, _ -> {});
        if (!sql.isEmpty()) {
            JdbcClient.create(owner()).sql(sql).update();
        }
        view.accept("server");
        if (behindAGate) {
            Files.createDirectories(gateFolder());
            Keys.create(gateKeys());
        }
        startServer(behindAGate).await(this::isReady, SECONDS_TO_START);
        if (behindAGate) {
            view.accept("gate");
            Running node = startGate();
            node.await(() -> node.hasSaid("Gate is ready"), SECONDS_TO_START);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new CannotRehearse("the rehearsal was interrupted");
        }
    }

    private DataSource owner() {
        Credential owner = postgres.owner();
        return Migration.connections(postgres.url(LocalPostgres.DATABASE), owner.user(), owner.password());
    }

    private synchronized Running startServer(boolean behindAGate) throws IOException {
        requireOpen();
        List<String> command = new ArrayList<>(programs.server());
        command.add("serve");
        Credential application = postgres.application();
        Map<String, String> settings = new HashMap<>(Map.of(
                "TEREZE_DATABASE_URL", postgres.url(LocalPostgres.DATABASE),
                "TEREZE_DATABASE_USER", application.user(),
                "TEREZE_DATABASE_PASSWORD", application.password(),
                "TEREZE_KEYS", folder.path().resolve("data/credentials/keys").toString(),
                "TEREZE_DEMO", "true",
                "SERVER_PORT", Integer.toString(platform.port()),
                // Any free one: nobody asks it.
                "TEREZE_HEALTH_PORT", "0"));
        if (behindAGate) {
            settings.put("TEREZE_GATE_URL", gate.address().toString());
            settings.put("TEREZE_GATE_KEYS", gateKeys().toString());
        }
        settings.putAll(programs.settings());
        Running started =
                Running.start("server", command, settings, folder.path().resolve("server.log"));
        server = started;
        return started;
    }

    private synchronized Running startGate() throws IOException {
        requireOpen();
        List<String> command = new ArrayList<>(programs.gate());
        command.addAll(List.of(
                "--platform",
                platform.address().toString(),
                "--keys",
                gateKeys().toString(),
                "--data",
                gateFolder().resolve("data").toString(),
                "--port",
                Integer.toString(gate.port()),
                "--demo"));
        Running started = Running.start("gate", command, Map.of(), folder.path().resolve("gate.log"));
        gateNode = started;
        return started;
    }

    private Path gateFolder() {
        return folder.path().resolve("gate");
    }

    private Path gateKeys() {
        return gateFolder().resolve("keys");
    }

    @Override
    public Endpoint platform() {
        return platform;
    }

    /// The gate's address.
    public Endpoint gate() {
        return gate;
    }

    @Override
    public boolean isOwn() {
        return true;
    }

    @Override
    public boolean isReady() throws InterruptedException {
        try (Connections probe = new Connections(platform, 1, PROBE_MILLIS)) {
            return probe.get("/health/ready", "").status() == OK;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public synchronized void kill() throws IOException {
        if (server != null) {
            server.kill();
        }
        killDatabase();
    }

    private void killDatabase() throws IOException {
        new Postmaster(folder.path().resolve("data/postgres")).kill();
    }

    @Override
    public void startAgain() throws IOException {
        synchronized (this) {
            requireOpen();
            postgres.startAgain();
        }
        startServer(gateNode != null);
    }

    @Override
    public List<Applicant> applicants(As as, LocalDate day, int most) {
        return new CountryQueries(owner()).applicants(as, day, most);
    }

    @Override
    public void close() throws IOException {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook has done the same.
        }
    }

    /// Everything is thrown away, so nothing needs to end in order. What fails leaves the rest to be ended.
    private synchronized void end() {
        closed = true;
        Running node = gateNode;
        if (node != null) {
            carefully(node::kill);
        }
        Running program = server;
        if (program != null) {
            carefully(program::kill);
        }
        carefully(this::killDatabase);
        carefully(folder::delete);
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void carefully(Step step) {
        try {
            step.run();
        } catch (IOException | RuntimeException e) {
            System.err.println("tereze: " + e);
        }
    }
}
