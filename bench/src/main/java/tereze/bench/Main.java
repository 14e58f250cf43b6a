package tereze.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tereze.acts.commit.ActsConnections;
import tereze.demo.country.SyntheticCountry;
import tereze.launcher.Migration;
import tereze.postgres.Credential;
import tereze.postgres.LocalPostgres;

/// `./tereze bench`: prints a table of figures, each as a ratio to a reference in the same run: pgbench, nginx, DuckDB.
@Command(
        name = "./tereze bench",
        mixinStandardHelpOptions = true,
        description = "Measure, beside pgbench in the same run.")
public final class Main implements Callable<Integer> {
    private static final String RECONCILE = "reconcile";
    private static final String GATE = "gate";
    private static final String DAY = "day";
    private static final int MOST_ROWS = 100_000_000;
    private static final Set<String> PARTS =
            Set.of("", "commit", "http", "verifications", "applications", "pages", RECONCILE, GATE, DAY);
    private static final String NAMES = "commit, http, verifications, applications, pages, reconcile, gate or day";

    @Option(names = "--data", description = "Where the database is kept between runs (default: bench/target/data).")
    private Path data = Path.of("bench/target/data");

    @Option(names = "--app", description = "The built product (default: demo/target/app).")
    private Path app = Path.of("demo/target/app");

    @Option(names = "--gate", description = "The built gate (default: gate/target/app).")
    private Path gate = Path.of("gate/target/app");

    @Option(names = "--services", description = "The folder with the service whose opening day is measured.")
    private Path services = Path.of("platform/src/test/resources/services");

    @Option(names = "--people", description = "Synthetic people (default: 1000000).")
    private int people = 1_000_000;

    @Option(names = "--acts", description = "Acts that are there before (default: 5000000).")
    private long acts = 5_000_000;

    @Option(names = "--seconds", description = "How long each figure is measured (default: 20).")
    private int seconds = 20;

    @Option(
            names = "--snapshot-minutes",
            description = "How long a snapshot is held open; 0 leaves this out (default).")
    private int snapshotMinutes;

    @Option(names = "--reference-seconds", description = "How long pgbench runs (default: as long as each figure).")
    private int referenceSeconds;

    @Option(names = "--fines", description = "Fines that reconcile judges (default: 1000000).")
    private int fines = 1_000_000;

    @Option(names = "--payments", description = "Payments that it gets (default: 1000000).")
    private int payments = 1_000_000;

    @Option(names = "--memory", description = "What reconcile may take, such as 4GB (default: 1GB).")
    private String memory = "1GB";

    @Option(
            names = "--statement-mb",
            description = "Size of the statement that is read alone; 0 leaves it out (default: 1000).")
    private int statementMegabytes = 1_000;

    @Option(names = "--only", description = NAMES + " (default: all).")
    private String only = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        System.exit(
                new CommandLine(new Main()).setOverwrittenOptionsAllowed(true).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (!PARTS.contains(only)) {
            throw new ParameterException(spec.commandLine(), "--only: " + only + " (expected: " + NAMES + ")");
        }
        demand("--people", people, SyntheticCountry.FEWEST_PEOPLE, SyntheticCountry.MOST_PEOPLE);
        demand("--acts", acts, 0, Long.MAX_VALUE);
        demand("--seconds", seconds, 1, Integer.MAX_VALUE);
        demand("--snapshot-minutes", snapshotMinutes, 0, Integer.MAX_VALUE);
        demand("--reference-seconds", referenceSeconds, 0, Integer.MAX_VALUE);
        demand("--fines", fines, 1_000, MOST_ROWS);
        demand("--payments", payments, 1_000, MOST_ROWS);
        demand("--statement-mb", statementMegabytes, 0, 100_000);
        if (!Set.of(RECONCILE, GATE, DAY).contains(only)) {
            measureOnADatabase();
        }
        if (only.isEmpty() || only.equals(RECONCILE)) {
            Files.createDirectories(data);
            new ReconcileBench(app, data).run(new MadeYear(fines, payments), memory, statementMegabytes);
        }
        if (only.isEmpty() || only.equals(GATE)) {
            new GateBench(gate, data, seconds).run();
        }
        if (only.isEmpty() || only.equals(DAY)) {
            new DayBench(app, gate, services, people).run();
        }
        return 0;
    }

    private void measureOnADatabase() throws Exception {
        LocalPostgres postgres = LocalPostgres.in(
                data,
                data.resolve("programs"),
                Map.of("shared_buffers", "512MB", "max_wal_size", "8GB", "max_connections", "120"),
                new SecureRandom());
        postgres.start();
        try {
            measure(postgres);
        } finally {
            postgres.stop();
        }
    }

    /// Before a database is made or started.
    private void demand(String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), option + ": " + value + " (expected: a number, " + least + " to " + most + ")");
        }
    }

    private void measure(LocalPostgres postgres) throws Exception {
        String url = postgres.url(LocalPostgres.DATABASE);
        Credential owner = postgres.owner();
        DataSource ownerConnections = connections(url, owner);
        Migration.migrate(ownerConnections);
        new Filled(ownerConnections).fill(people, acts);

        int port = URI.create(url.substring("jdbc:".length())).getPort();
        int pgbenchSeconds = referenceSeconds > 0 ? referenceSeconds : seconds;
        Yardstick yardstick = new Yardstick(port, LocalPostgres.DATABASE, owner);
        double reference = yardstick.insertsPerSecond(pgbenchSeconds);
        List<Figures> found = new ArrayList<>();
        Credential application = postgres.application();
        if (only.isEmpty() || only.equals("commit")) {
            CommitBench commits = new CommitBench(
                    new ActsConnections(url, application.user(), application.password()),
                    connections(url, application),
                    seconds);
            found.addAll(commits.run());
            if (snapshotMinutes > 0) {
                found.addAll(commits.underAnOpenSnapshot(snapshotMinutes));
            }
        }
        if (!only.equals("commit")) {
            found.addAll(new HttpBench(app, url, ownerConnections, application, seconds).run(only));
        }
        reference = Math.max(reference, yardstick.insertsPerSecond(pgbenchSeconds));
        System.out.println("| what | a second | ratio to pgbench | p50 / p99 ms |\n|---|---|---|---|");
        System.out.printf("| pgbench, one insert of 500 bytes a commit | %,.0f | 1 | |%n", reference);
        for (Figures figures : found) {
            System.out.println(figures.row(reference));
        }
    }

    private static DataSource connections(String url, Credential credential) {
        return Migration.connections(url, credential.user(), credential.password());
    }
}
