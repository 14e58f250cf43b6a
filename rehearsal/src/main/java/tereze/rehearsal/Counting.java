package tereze.rehearsal;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import tereze.gate.rules.Ord;
import tereze.rehearsal.crowd.GateClient;
import tereze.rehearsal.http.Attempts;
import tereze.rehearsal.http.Connections;
import tereze.rehearsal.http.DemoToken;
import tereze.rehearsal.http.HttpCaller.Answer;
import tereze.rehearsal.http.Json;
import tereze.rehearsal.result.AdmissionOrder;
import tereze.rehearsal.result.Course;
import tereze.rehearsal.result.Ledger;
import tereze.rehearsal.result.Measured;
import tereze.rehearsal.result.Receipt;
import tereze.rehearsal.result.Samples;
import tereze.rehearsal.result.Verdict;
import tereze.rehearsal.result.Verification;
import tereze.releases.RehearsalReport;
import tools.jackson.databind.JsonNode;

/// Counts what was lost, double, out of order or late, after everything is over.
final class Counting {
    private static final int OK = 200;

    /// So long an answer is waited for that must be there.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// Within a second of arrival the order is drawn; the cursor is seen a second later, and is a second old.
    private static final int QUANTUM_MILLIS = 2_000;

    /// A load beside must reach this part of its pace.
    private static final double NEARLY = 0.9;

    private final RehearsalPlan plan;
    private final Stage stage;
    private final Instant opens;
    private final String build;
    private final Ledger ledger;
    private final long beginNanos;
    private final long endNanos;

    Counting(RehearsalPlan plan, Stage stage, Instant opens, String build) {
        this.plan = plan;
        this.stage = stage;
        this.opens = opens;
        this.build = build;
        this.ledger = stage.groups().getFirst().ledger();
        this.beginNanos = stage.beginNanos();
        this.endNanos = stage.endNanos();
    }

    RehearsalResult count() throws IOException, InterruptedException {
        Measured measured = measured();
        var memory = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
        RehearsalReport report = Verdict.report(
                plan.service(),
                measured,
                new Verdict.Environment(build, Runtime.getRuntime().availableProcessors(), memory));
        Stage.Queue queue = stage.queue();
        return new RehearsalResult(
                report,
                measured,
                course(),
                queue == null ? List.of() : queue.journey().admitted());
    }

    private Measured measured() throws IOException, InterruptedException {
        Stage.Queue queue = stage.queue();
        List<Receipt> receipts = ledger.receipts();
        Samples answers = ledger.answers();
        int minutes = plan.untilServed() ? 0 : plan.minutes();
        return new Measured(
                opens,
                plan.families(),
                minutes,
                Math.max(0, (endNanos - beginNanos) / 1e9),
                plan.beside().stream().map(RehearsalPlan.Beside::id).toList(),
                queue == null ? 0 : queue.arrivals().answers().count(),
                queue == null ? 0 : ticketsLost(queue),
                ledger.sent(beginNanos, Long.MAX_VALUE),
                ledger.receipts(beginNanos, Long.MAX_VALUE),
                ledger.sent() - receipts.size(),
                receipts.size(),
                Verification.wrong(receipts, this::isThere),
                Verification.wrong(receipts, this::isSingle),
                queue == null ? 0 : inversions(queue),
                answers.percentile(0.5, due -> due >= beginNanos),
                answers.percentile(0.99, due -> due >= beginNanos),
                errors(),
                plan.outage().happens(),
                stage.outage().recoverySeconds(),
                ledger.refused(),
                behind());
    }

    /// Each ticket is asked for again, by the number only: without a cookie, as on another device.
    private int ticketsLost(Stage.Queue queue) throws InterruptedException {
        List<Verification.Ticket> tickets = IntStream.range(0, queue.crowd().size())
                .mapToObj(i -> new Verification.Ticket(
                        queue.crowd().get(i).iin(), queue.arrivals().ticket(i)))
                .filter(ticket -> ticket.text().isPresent())
                .toList();
        return Verification.wrong(tickets, ticket -> {
            Answer again = again(() -> queue.client().ticket(ticket.iin()));
            return again.status() == OK
                    && GateClient.ticketIn(again).equals(ticket.text().orElseThrow());
        });
    }

    private boolean isThere(Receipt receipt) throws IOException, InterruptedException {
        Answer answer = read(receipt, "/api/v1/cases/" + receipt.kase());
        if (answer.status() != OK) {
            return false;
        }
        Set<String> acts = new TreeSet<>();
        Json.read(answer).path("receipts").forEach(act -> acts.add(act.asString()));
        return acts.contains(receipt.receipt());
    }

    /// A person who sent one application more than once, because no answer came, must have one case.
    private boolean isSingle(Receipt receipt) throws IOException, InterruptedException {
        boolean child = plan.service().forChildren();
        Answer answer = read(receipt, child ? "/api/v1/me/cases-for-others" : "/api/v1/me/cases");
        int found = 0;
        for (JsonNode item : Json.read(answer).path("items")) {
            if (item.path("service").asString("").equals(plan.service().id())) {
                found++;
            }
        }
        return answer.status() == OK && found <= 1;
    }

    private Answer read(Receipt receipt, String path) throws IOException, InterruptedException {
        Connections platform = stage.platform();
        String session = DemoToken.header(
                again(() -> DemoToken.ask(platform, receipt.applicant().iin())));
        return again(() -> platform.get(path, session));
    }

    /// A slow answer is not a loss.
    private static Answer again(Attempts.Request request) throws IOException, InterruptedException {
        long began = System.nanoTime();
        try {
            return new Attempts(() -> System.nanoTime() - began, _ -> {}, PATIENCE.toNanos()).of(request);
        } catch (Attempts.GaveUp e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private int inversions(Stage.Queue queue) throws IOException, InterruptedException {
        Answer answer = again(
                () -> stage.platform().get(GateClient.admissions(queue.client().event()), ""));
        if (answer.status() != OK) {
            throw new CannotRehearse("the list of admissions: " + answer.status() + " " + answer.text());
        }
        List<AdmissionOrder.Admitted> admissions = AdmissionOrder.read(answer.text());
        Map<String, Ord> places = new HashMap<>();
        for (int i = 0; i < queue.crowd().size(); i++) {
            queue.arrivals()
                    .ticket(i)
                    .flatMap(queue.line()::placeOf)
                    .ifPresent(place -> places.put(place.getKey(), place.getValue()));
        }
        return queue.line().jumped()
                + AdmissionOrder.withoutTheirPlace(admissions, places)
                + AdmissionOrder.inversions(admissions, queue.line().trail(), QUANTUM_MILLIS);
    }

    /// The gate is never in an outage; errors of the platform in its outage are expected.
    private int errors() {
        OutageWatch outage = stage.outage();
        return stage.gateErrors().outside(Long.MAX_VALUE, Long.MAX_VALUE)
                + stage.platformErrors()
                        .outside(
                                plan.outage().happens() ? outage.killedNanos() : Long.MAX_VALUE,
                                plan.outage().happens() ? outage.forgivenNanos() : Long.MAX_VALUE);
    }

    private List<String> behind() {
        List<String> found = new ArrayList<>();
        for (int i = 1; i < stage.groups().size(); i++) {
            Stage.Group group = stage.groups().get(i);
            int done = group.service() == null
                    ? group.ledger().answers().count()
                    : group.ledger().receipts().size();
            if (done < NEARLY * stage.came(i)) {
                found.add(String.format(Locale.ROOT, "%s (%,d of %,d)", group.id(), done, stage.came(i)));
            }
        }
        return found;
    }

    private Course course() {
        int seconds = (int) Math.max(1, TimeUnit.NANOSECONDS.toSeconds(endNanos) + 1);
        OutageWatch outage = stage.outage();
        boolean killed = plan.outage().happens();
        Stage.Queue queue = stage.queue();
        Samples tickets = queue == null ? new Samples(0) : queue.arrivals().answers();
        int[] arrivals = new int[seconds];
        if (queue != null) {
            queue.crowd().forEach(visitor -> {
                int second = (int) TimeUnit.NANOSECONDS.toSeconds(visitor.dueNanos());
                arrivals[Math.min(seconds - 1, second)]++;
            });
        }
        return new Course(
                arrivals,
                tickets.perSecond(seconds, true),
                ledger.applications().perSecond(seconds, true),
                tickets.percentilePerSecond(0.99, seconds),
                ledger.answers().percentilePerSecond(0.5, seconds),
                ledger.answers().percentilePerSecond(0.99, seconds),
                killed ? outage.killedNanos() / 1e9 : -1,
                killed ? Math.min(seconds, outage.recoveredNanos() / 1e9) : -1,
                tickets.percentile(0.5, _ -> true),
                tickets.percentile(0.99, _ -> true));
    }
}
