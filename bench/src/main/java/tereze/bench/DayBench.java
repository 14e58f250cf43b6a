package tereze.bench;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import tereze.api.DateWords;
import tereze.catalogue.Rehearsal.As;
import tereze.rehearsal.Declared;
import tereze.rehearsal.DeclaredServices;
import tereze.rehearsal.OpeningDay;
import tereze.rehearsal.Outage;
import tereze.rehearsal.RehearsalPlan;
import tereze.rehearsal.RehearsalResult;
import tereze.rehearsal.View;
import tereze.rehearsal.crowd.Applicant;
import tereze.rehearsal.crowd.ApplicationBody;
import tereze.rehearsal.http.Endpoint;
import tereze.rehearsal.http.HttpCaller;
import tereze.rehearsal.http.Json;
import tereze.rehearsal.installation.BuildId;
import tereze.rehearsal.installation.Installation;
import tereze.rehearsal.installation.OwnInstallation;
import tereze.rehearsal.installation.Programs;
import tereze.releases.RehearsalReport;

/// Measures an opening day at its full size: 250,000 arrivals in a minute, server and database killed for a minute, and
/// then 20,000 applications through the gate. On the same installation it then compares applications with and without
/// the queue's check.
final class DayBench {
    private static final String RUSH = "residence-rush";
    private static final String WITHOUT_A_QUEUE = "residence-temporary";
    private static final int FAMILIES = 250_000;
    private static final int APPLICATIONS = 20_000;

    /// For the comparison: rounds that take turns, so that a machine that becomes slower does not favour one.
    private static final int ROUNDS = 4;

    private static final int A_ROUND = 1_500;
    private static final int CALLERS = 32;
    private static final int TIMEOUT_MILLIS = 20_000;
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Path app;
    private final Path gate;
    private final Path services;
    private final int people;

    DayBench(Path app, Path gate, Path services, int people) {
        this.app = app;
        this.gate = gate;
        this.services = services.toAbsolutePath();
        this.people = people;
    }

    void run() throws Exception {
        Declared rush = DeclaredServices.read(services.toString()).rehearsable(RUSH);
        Programs built = Programs.of(app, gate, List.of());
        Programs programs =
                new Programs(built.server(), built.gate(), Map.of("TEREZE_SERVICES_FOLDER", services.toString()), null);
        int heldBack = ROUNDS * A_ROUND;
        RehearsalPlan plan = new RehearsalPlan(
                rush, FAMILIES, RehearsalPlan.MINUTE, LONGEST, Outage.USUAL, people, List.of(), true, heldBack);
        try (OwnInstallation own = OwnInstallation.start(programs, people, true, "", DayBench::say)) {
            Only limited = new Only(own, APPLICATIONS + heldBack);
            RehearsalResult day =
                    new OpeningDay(plan, limited, own.gate(), BuildId.of(programs), Clock.systemUTC(), view()).run();
            show(day);
            compare(rush, own, limited, day);
        }
    }

    private static void say(String what) {
        System.err.println("  " + what);
    }

    private static View view() {
        return new View() {
            @Override
            public void begin(String part) {
                say(part);
            }

            @Override
            public void at(String figures) {}
        };
    }

    private static void show(RehearsalResult day) {
        RehearsalReport report = day.report();
        System.out.println("| the day | |\n|---|---|");
        row(
                "arrivals in 60 s; tickets; lost",
                "%,d; %,d; %,d",
                report.families(),
                report.tickets(),
                report.ticketsLost());
        row(
                "time to a ticket, p50 / p99",
                "%.1f / %.1f ms",
                day.course().ticketP50(),
                day.course().ticketP99());
        row(
                "applications; receipts; lost",
                "%,d; %,d; %,d",
                report.applications(),
                report.receipts(),
                report.receiptsLost());
        row("people with two applications", "%,d", report.doubles());
        row("let in out of order beyond the quantum", "%,d", report.inversions());
        row("recovery", "%.1f s", day.measured().recoverySeconds());
        row("applications a second", "%.1f", day.measured().goodput());
        row("time to an answer, p50 / p99", "%.1f / %.1f ms", report.p50(), report.p99());
        row("errors outside the outage", "%,d", report.errors());
        row("refused", "%s", day.measured().refused());
    }

    @FormatMethod
    private static void row(String name, @FormatString String format, Object... values) {
        System.out.println("| " + name + " | " + String.format(Locale.ROOT, format, values) + " |");
    }

    private void compare(Declared rush, OwnInstallation own, Only limited, RehearsalResult day) throws Exception {
        LocalDate today = LocalDate.now(DateWords.ZONE);
        Declared plain = new Declared(
                WITHOUT_A_QUEUE, 1, rush.agency(), rush.perDay(), null, rush.forChildren(), rush.rehearsal());
        List<Applicant> admitted = day.heldBack();
        List<Applicant> others = limited.others(ROUNDS * A_ROUND, today);
        int round = Math.min(Math.min(admitted.size(), others.size()) / ROUNDS, A_ROUND);
        double with = 0;
        double without = 0;
        for (int i = 0; i < ROUNDS; i++) {
            without += seconds(plain, own.platform(), others.subList(i * round, (i + 1) * round), today);
            with += seconds(rush, own.platform(), admitted.subList(i * round, (i + 1) * round), today);
        }
        row("applications a second without the queue's check", "%,.0f", ROUNDS * round / without);
        row("with it", "%,.0f", ROUNDS * round / with);
        row("ratio (at least 0.9)", "%.2f", without / with);
    }

    /// How long it takes until all have applied. They sign in before.
    private static double seconds(Declared service, Endpoint platform, List<Applicant> all, LocalDate today)
            throws Exception {
        List<String> headers = new ArrayList<>();
        try (HttpCaller caller = new HttpCaller(platform, TIMEOUT_MILLIS)) {
            for (Applicant one : all) {
                HttpCaller.Answer answer = caller.post("/demo/token", "", "{\"iin\":\"" + one.iin() + "\"}");
                headers.add("Authorization: Bearer " + Json.text(Json.read(answer), "access_token")
                        + "\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\n");
            }
        }
        AtomicInteger next = new AtomicInteger();
        long began = System.nanoTime();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                running.add(callers.submit(() -> {
                    try (HttpCaller caller = new HttpCaller(platform, TIMEOUT_MILLIS)) {
                        for (int at = next.getAndIncrement(); at < all.size(); at = next.getAndIncrement()) {
                            apply(caller, headers.get(at), ApplicationBody.of(service, all.get(at), today));
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static void apply(HttpCaller caller, String headers, String body) throws IOException {
        HttpCaller.Answer answer = caller.post("/api/v1/cases", headers, body);
        if (answer.status() != 201) {
            throw new IOException(answer.status() + " (expected: 201): " + answer.text());
        }
    }

    /// An installation of which so many people apply, and no more.
    private static final class Only implements Installation {
        private final OwnInstallation all;
        private final int most;
        private final Set<String> applying = new HashSet<>();

        private Only(OwnInstallation all, int most) {
            this.all = all;
            this.most = most;
        }

        @Override
        public List<Applicant> applicants(As as, LocalDate day, int wanted) {
            List<Applicant> found = all.applicants(as, day, Math.min(wanted, most));
            found.forEach(one -> applying.add(one.iin()));
            return found;
        }

        /// People who do not apply in the day.
        private List<Applicant> others(int count, LocalDate day) {
            return all.applicants(As.TENANT, day, most + count).stream()
                    .filter(one -> !applying.contains(one.iin()))
                    .toList();
        }

        @Override
        public Endpoint platform() {
            return all.platform();
        }

        @Override
        public boolean isOwn() {
            return true;
        }

        @Override
        public void kill() throws IOException {
            all.kill();
        }

        @Override
        public void startAgain() throws IOException {
            all.startAgain();
        }

        @Override
        public boolean isReady() throws InterruptedException {
            return all.isReady();
        }

        @Override
        public void close() {}
    }
}
