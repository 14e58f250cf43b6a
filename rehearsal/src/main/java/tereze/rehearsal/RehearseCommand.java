package tereze.rehearsal;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tereze.agencies.Agency;
import tereze.agencies.AgencyFile;
import tereze.demo.country.SyntheticCountry;
import tereze.rehearsal.RehearsalPlan.Beside;
import tereze.rehearsal.http.Endpoint;
import tereze.rehearsal.installation.BuildId;
import tereze.rehearsal.installation.OwnInstallation;
import tereze.rehearsal.installation.Programs;
import tereze.rehearsal.installation.Staging;
import tereze.rehearsal.opening.GateOfStaging;
import tereze.rehearsal.result.ReportFiles;
import tereze.releases.RehearsalReport;
import tereze.releases.YearlyPeak;
import tereze.releases.store.PeakFile;

/// `./tereze rehearse SERVICE --report DIR`.
@Command(
        name = "./tereze rehearse",
        mixinStandardHelpOptions = true,
        description = "Rehearses the opening day of a service with this build, on data that are thrown away.")
final class RehearseCommand implements Callable<Integer> {
    private static final int MOST_MINUTES = 24 * 60;
    private static final int PASSED = 0;
    private static final int FAILED = 1;

    /// For the start and the verification, about.
    private static final Duration AROUND = Duration.ofSeconds(90);

    @Parameters(paramLabel = "SERVICE", description = "The service.")
    private String service = "";

    @Option(names = "--families", paramLabel = "N", description = "Arrivals in the first minute.")
    private @Nullable Integer families;

    @Option(names = "--minutes", paramLabel = "M", description = "For how long people apply after the outage (5).")
    private int minutes = 5;

    @Option(names = "--people", paramLabel = "P", description = "Synthetic people.")
    private @Nullable Integer people;

    @Option(
            names = "--beside",
            arity = "1..*",
            paramLabel = "SERVICE",
            description = "Services or peaks that run at the same time.")
    private List<String> beside = new ArrayList<>();

    @Option(names = "--against", paramLabel = "URL", description = "A demonstration that runs already.")
    private @Nullable URI against;

    @Option(names = "--report", required = true, paramLabel = "DIR", description = "The folder of the report.")
    private Path report = Path.of("report");

    @Option(names = "--app", hidden = true, description = "The built product.")
    private Path app = Path.of("demo/target/app");

    @Option(names = "--gate", hidden = true, description = "The built gate.")
    private Path gate = Path.of("gate/target/app");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final InstantSource clock;

    RehearseCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        demand("--minutes", minutes, 1, MOST_MINUTES);
        demand("--families", Objects.requireNonNullElse(families, 1), 1, RehearsalPlan.MOST_FAMILIES);
        demand(
                "--people",
                Objects.requireNonNullElse(people, SyntheticCountry.FEWEST_PEOPLE),
                SyntheticCountry.FEWEST_PEOPLE,
                SyntheticCountry.MOST_PEOPLE);
        DeclaredServices declared =
                DeclaredServices.read(Objects.requireNonNullElse(System.getenv("TEREZE_SERVICES_FOLDER"), ""));
        RehearsalPlan plan = plan(declared);
        ReportFiles files = ReportFiles.in(report);
        Programs programs = Programs.of(app, gate, options());
        String build = BuildId.of(programs);
        PrintWriter err = spec.commandLine().getErr();
        RehearsalResult result;
        try (ProgressView view = new ProgressView(err, plan.end().plus(AROUND))) {
            result = rehearse(plan, programs, build, view);
        }
        files.write(result.report(), result.course());
        tell(result.report());
        return result.report().passed() ? PASSED : FAILED;
    }

    private RehearsalResult rehearse(RehearsalPlan plan, Programs programs, String build, View view)
            throws IOException, InterruptedException {
        boolean rush = plan.service().rush();
        if (against != null) {
            try (Staging staging = Staging.at(endpoint(against))) {
                @Nullable Endpoint itsGate = rush ? GateOfStaging.find(staging, plan.service(), clock) : null;
                return new OpeningDay(plan, staging, itsGate, build, clock, view).run();
            }
        }
        boolean behindAGate =
                rush || plan.beside().stream().map(Beside::service).anyMatch(one -> one != null && one.rush());
        try (OwnInstallation own = OwnInstallation.start(programs, plan.people(), behindAGate, "", view::begin)) {
            return new OpeningDay(plan, own, rush ? own.gate() : null, build, clock, view).run();
        }
    }

    private RehearsalPlan plan(DeclaredServices declared) {
        Declared rehearsed = declared.rehearsable(service);
        if (families != null && !rehearsed.rush()) {
            throw new CannotRehearse("--families: " + service
                    + " has no gate (expected: only for a service that declares " + "peak.openingMinute)");
        }
        Duration applying = Duration.ofMinutes(minutes);
        int arrivals = families == null ? RehearsalPlan.families(rehearsed, applying) : families;
        List<Beside> besides =
                beside.stream().distinct().map(id -> beside(id, declared)).toList();
        int applicants = RehearsalPlan.applicants(rehearsed.perDay(), applying)
                + besides.stream()
                        .mapToInt(one -> RehearsalPlan.applicants(one.perDay(), applying))
                        .sum();
        return new RehearsalPlan(
                rehearsed,
                arrivals,
                RehearsalPlan.MINUTE,
                applying,
                against == null ? Outage.USUAL : Outage.NONE,
                people == null ? RehearsalPlan.people(arrivals, applicants) : people,
                besides,
                false,
                0);
    }

    private Beside beside(String id, DeclaredServices declared) {
        if (id.equals(service)) {
            throw new CannotRehearse("--beside: " + id + " is the service itself (expected: another one)");
        }
        if (declared.has(id)) {
            Declared other = declared.rehearsable(id);
            return new Beside(id, other, figure(id, other.perDay()));
        }
        YearlyPeak peak = PeakFile.ofKazakhstan(AgencyFile.ofKazakhstan().agencies().stream()
                        .map(Agency::code)
                        .collect(Collectors.toUnmodifiableSet()))
                .all()
                .stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new CannotRehearse("--beside: " + id
                        + " (expected: a service that is declared, or a peak of country/kz/peaks.csv)"));
        return new Beside(id, null, figure(id, Objects.requireNonNullElse(peak.perDay(), 0)));
    }

    private static int figure(String id, int perDay) {
        if (perDay == 0) {
            throw new CannotRehearse("--beside: it is not known how many people come for " + id
                    + " on its busiest day (expected: perDay)");
        }
        return perDay;
    }

    private Endpoint endpoint(URI address) {
        try {
            return Endpoint.of(address);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--against: " + e.getMessage(), e);
        }
    }

    /// As `./tereze run` passes them to the server.
    private static List<String> options() {
        return Arrays.stream(Objects.requireNonNullElse(System.getenv("TEREZE_JAVA_OPTIONS"), "")
                        .split("\\s+", -1))
                .filter(option -> !option.isEmpty())
                .toList();
    }

    private void demand(String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), option + ": " + value + " (expected: a number, " + least + " to " + most + ")");
        }
    }

    private void tell(RehearsalReport found) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%s: %,d arrivals, %,d tickets (lost: %,d); %,d applications, %,d receipts (lost: %,d), %,d doubles, "
                        + "%,d out of order; %.2f a second, p50 %.0f ms, p99 %.0f ms; recovered in %.1f s%n",
                found.service(),
                found.families(),
                found.tickets(),
                found.ticketsLost(),
                found.applications(),
                found.receipts(),
                found.receiptsLost(),
                found.doubles(),
                found.inversions(),
                found.goodput(),
                found.p50(),
                found.p99(),
                found.recoverySeconds());
        out.println(found.passed() ? "passed" : "failed: " + found.reason());
        out.println(report.resolve("report.json"));
        out.flush();
    }
}
