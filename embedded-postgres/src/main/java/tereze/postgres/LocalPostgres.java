package tereze.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A PostgreSQL server with its data in a given folder. It has one database and two roles that can log in:
/// `tereze_owner` for migrations and `tereze_app` for Tereze's server. Nobody can log in as the superuser.
///
/// It outlives the process that started it, so one process can start it and another can stop it. Not thread-safe.
/// Two processes must not use one folder at the same time.
public final class LocalPostgres {
    /// The name of the database.
    public static final String DATABASE = "tereze";

    /// What a start did.
    public enum Start {
        /// It created the data.
        CREATED,
        /// It started a server on existing data.
        STARTED,
        /// It stopped a server that an earlier run had left, and started a new one.
        RESTARTED
    }

    private static final String OWNER = "tereze_owner";
    private static final String APPLICATION = "tereze_app";
    private static final int START_TRIES = 5;
    private static final int SECONDS_TO_START = 120;
    /// A server that writes much may take longer. The next start then recovers, which takes seconds.
    private static final int SECONDS_TO_STOP = 4;

    /// PostgreSQL itself kills its processes after five seconds of it.
    private static final int SECONDS_TO_STOP_AT_ONCE = 6;
    private static final String ACCESS_RULES = "host all all 127.0.0.1/32 scram-sha-256\n";

    private final Path folder;
    private final Path cluster;
    private final Map<String, String> settings;
    private final Binaries binaries;
    private final Account account;
    private final SecureRandom random;

    private LocalPostgres(
            Path folder, Map<String, String> settings, Binaries binaries, Account account, SecureRandom random) {
        this.folder = folder;
        this.cluster = folder.resolve("postgres");
        this.settings = settings;
        this.binaries = binaries;
        this.account = account;
        this.random = random;
    }

    /// The server of a data folder, not yet started. Creates the folder if there is none.
    ///
    /// @param cache the folder to which PostgreSQL's programs are unpacked
    /// @param settings settings of PostgreSQL that replace ours
    /// @param random for the passwords of new data
    public static LocalPostgres in(Path data, Path cache, Map<String, String> settings, SecureRandom random) {
        try {
            Path folder = Files.createDirectories(data).toRealPath();
            Account account = Account.entering(folder, folder.resolve("postgres"));
            Path programs = Files.createDirectories(account.cacheFor(cache)).toRealPath();
            Binaries binaries = Binaries.unpackedIn(programs);
            return new LocalPostgres(folder, Map.copyOf(settings), binaries, account, random);
        } catch (IOException e) {
            throw CannotRunPostgres.because("cannot use the data folder", data, e);
        }
    }

    /// Whether the folder has data.
    public boolean exists() {
        return Files.isDirectory(cluster);
    }

    /// Starts the server. Creates its data if there are none. A server that a killed process left running on this
    /// folder is stopped first, so that the current programs and settings apply.
    public Start start() {
        try {
            Start start = Start.STARTED;
            if (!exists()) {
                create();
                start = Start.CREATED;
            } else if (hasPostmaster()) {
                stop();
                start = Start.RESTARTED;
            }
            forgetOldProcess();
            startOnFreePort();
            return start;
        } catch (IOException e) {
            throw CannotRunPostgres.because("cannot start the database in", folder, e);
        }
    }

    /// Starts a server that was killed, on the port that it had, because others know it by that port. Does nothing if
    /// it is running.
    public void startAgain() {
        try {
            if (!hasPostmaster()) {
                int port = port();
                start();
                if (port() != port) {
                    stop();
                    throw failure("cannot start the database again", "port " + port + " is taken");
                }
            }
        } catch (IOException e) {
            throw CannotRunPostgres.because("cannot start the database again in", folder, e);
        }
    }

    /// Stops the server. Open transactions are rolled back. Does nothing if it is not running. A server that hangs
    /// is stopped without a checkpoint: the next start recovers, and what was committed stays.
    public void stop() {
        try {
            if (hasPostmaster()) {
                wake();
                Command.Ended ended = control(SECONDS_TO_STOP, "stop", "-m", "fast");
                if (!ended.succeeded() && hasPostmaster()) {
                    ended = control(SECONDS_TO_STOP_AT_ONCE, "stop", "-m", "immediate");
                }
                if (!ended.succeeded() && hasPostmaster()) {
                    throw failure("cannot stop the database", ended.output());
                }
            }
        } catch (IOException e) {
            throw CannotRunPostgres.because("cannot stop the database in", folder, e);
        }
    }

    /// Whether a server runs on this folder.
    public boolean isRunning() {
        return exists() && control("status", List.of()).succeeded();
    }

    /// The JDBC URL of a database of this server.
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /// The role that owns the database and migrates it.
    public Credential owner() {
        return Credential.read(credentials().resolve("owner"));
    }

    /// The role of the running server.
    public Credential application() {
        return Credential.read(credentials().resolve("application"));
    }

    private Path credentials() {
        return folder.resolve("credentials");
    }

    private int port() {
        Path file = folder.resolve("port");
        try {
            return Integer.parseInt(Files.readString(file).strip());
        } catch (IOException e) {
            throw CannotRunPostgres.because("cannot read", file, e);
        }
    }

    /// Creates the data in a temporary folder, and moves it into place when it is complete.
    private void create() throws IOException {
        Path draft = folder.resolve("postgres.new");
        Folders.delete(draft);
        Files.createDirectory(
                draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        account.own(draft);
        Path credentials = Files.createDirectories(
                credentials(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Credential owner = Credential.keptIn(credentials.resolve("owner"), OWNER, random);
        Credential application = Credential.keptIn(credentials.resolve("application"), APPLICATION, random);
        run(
                "cannot create the database",
                "",
                "initdb",
                "-D",
                draft.toString(),
                "-U",
                "postgres",
                "-A",
                "reject",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        run(
                "cannot create the roles of the database",
                roles(owner, application),
                "postgres",
                "--single",
                "-D",
                draft.toString(),
                "-c",
                "log_min_messages=fatal",
                "postgres");
        Files.move(draft, cluster);
    }

    /// Commands for PostgreSQL's single-user mode, one in each line. They run without a network, before anybody
    /// can connect.
    private static String roles(Credential owner, Credential application) {
        return """
                create role %1$s login createrole createdb password '%2$s'
                grant pg_monitor, pg_signal_backend to %1$s
                create role %3$s login password '%4$s'
                grant %3$s to %1$s with admin true, inherit false, set false
                create database %5$s owner %1$s
                """.formatted(owner.user(), owner.password(), application.user(), application.password(), DATABASE);
    }

    /// Whether the process named in `postmaster.pid` is our running server, and not another program that has got
    /// the same process id.
    private boolean hasPostmaster() throws IOException {
        Path workingFolder = process().resolve("cwd");
        try {
            return Files.isReadable(workingFolder) && Files.isSameFile(workingFolder, cluster);
        } catch (NoSuchFileException e) {
            // It ended between the two looks.
            return false;
        }
    }

    /// Lets a suspended server go on: a suspended process does not end.
    private void wake() throws IOException {
        Optional<ProcessHandle> postmaster =
                ProcessHandle.of(Long.parseLong(process().getFileName().toString()));
        Stream<ProcessHandle> all =
                postmaster.stream().flatMap(main -> Stream.concat(Stream.of(main), main.children()));
        List<String> words = new ArrayList<>(List.of("kill", "-CONT"));
        all.forEach(process -> words.add(Long.toString(process.pid())));
        Command.of(List.of(), words).run(folder);
    }

    /// Deletes `postmaster.pid` if another program has the process id of the former server. PostgreSQL would take
    /// that program for a running server, and refuse to start.
    private void forgetOldProcess() throws IOException {
        if (Files.exists(process())) {
            Files.delete(processFile());
        }
    }

    /// The folder in `/proc` of the process named in `postmaster.pid`; a path that does not exist if there is
    /// none.
    private Path process() throws IOException {
        if (!Files.exists(processFile())) {
            return Path.of("/proc/none");
        }
        List<String> lines = Files.readAllLines(processFile());
        return Path.of("/proc", lines.isEmpty() ? "none" : lines.getFirst().strip());
    }

    private Path processFile() {
        return cluster.resolve("postmaster.pid");
    }

    private void startOnFreePort() throws IOException {
        Path log = cluster.resolve("server.log");
        for (int tried = 1; ; tried++) {
            Files.deleteIfExists(log);
            configure(freePort());
            Command.Ended ended = control(SECONDS_TO_START, "start", "-l", log.toString());
            if (ended.succeeded()) {
                return;
            }
            String said = Files.exists(log) ? Files.readString(log) : ended.output();
            if (tried == START_TRIES || !isPassing(said)) {
                throw failure("the database does not start (log: " + log + ")", said);
            }
        }
    }

    /// Whether another attempt may help: the port was taken meanwhile, or child processes of a killed server are
    /// still ending.
    private static boolean isPassing(String said) {
        return said.contains("Address already in use") || said.contains("shared memory block");
    }

    /// The port stored in the folder if it is free; otherwise another one, which is then stored.
    private int freePort() throws IOException {
        Path kept = folder.resolve("port");
        if (Files.exists(kept) && isFree(port())) {
            return port();
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(kept, socket.getLocalPort() + "\n");
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Rewrites PostgreSQL's configuration, so that it is that of this version.
    private void configure(int port) throws IOException {
        Configuration configuration = new Configuration(port, settings);
        replace("postgresql.conf", configuration.text());
        replace("pg_hba.conf", ACCESS_RULES);
    }

    private void replace(String name, String text) throws IOException {
        Path file = cluster.resolve(name);
        Files.writeString(file, text);
        account.own(file);
    }

    private Command.Ended control(int seconds, String action, String... more) {
        List<String> words = new ArrayList<>(List.of(more));
        words.addAll(List.of("-w", "-s", "-t", Integer.toString(seconds)));
        return control(action, words);
    }

    private Command.Ended control(String action, List<String> more) {
        List<String> words = new ArrayList<>(List.of(program("pg_ctl"), action, "-D", cluster.toString()));
        words.addAll(more);
        return Command.of(account.prefix(), words).with(environment()).run(folder);
    }

    private void run(String problem, String input, String program, String... arguments) {
        List<String> words = new ArrayList<>(List.of(program(program)));
        words.addAll(List.of(arguments));
        Command.Ended ended = Command.of(account.prefix(), words)
                .with(environment())
                .reading(input)
                .run(folder);
        if (!ended.succeeded()) {
            throw failure(problem, ended.output());
        }
    }

    private String program(String name) {
        return binaries.program(name).toString();
    }

    private Map<String, String> environment() {
        return Map.of("LD_LIBRARY_PATH", binaries.libraries().toString(), "LC_ALL", "C", "TZ", "UTC");
    }

    private CannotRunPostgres failure(String problem, String output) {
        if (CannotRunPostgres.isFullDisk(output)) {
            return CannotRunPostgres.fullDisk(folder);
        }
        String said = output.lines()
                .filter(line -> line.contains("FATAL") || line.contains("ERROR") || line.contains("error:"))
                .findFirst()
                .orElse(output.lines().collect(Collectors.joining(" ")));
        return new CannotRunPostgres(problem + " in " + folder + ": " + said.strip());
    }
}
