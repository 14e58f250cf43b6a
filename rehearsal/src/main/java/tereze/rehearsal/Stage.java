package tereze.rehearsal;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tereze.gate.event.GateEvent;
import tereze.rehearsal.RehearsalPlan.Beside;
import tereze.rehearsal.crowd.Applicant;
import tereze.rehearsal.crowd.Arrivals;
import tereze.rehearsal.crowd.GateClient;
import tereze.rehearsal.crowd.Journey;
import tereze.rehearsal.crowd.Line;
import tereze.rehearsal.crowd.PlatformClient;
import tereze.rehearsal.crowd.SteadyLoad;
import tereze.rehearsal.crowd.Visitor;
import tereze.rehearsal.http.Attempts;
import tereze.rehearsal.http.Connections;
import tereze.rehearsal.http.Endpoint;
import tereze.rehearsal.installation.Installation;
import tereze.rehearsal.result.Errors;
import tereze.rehearsal.result.Ledger;

/// What happens from the opening on: the arrivals, the line, the outage, the applications. It keeps what everybody got.
final class Stage implements Closeable {
    /// The longest time that a recovery may take until nobody waits for it any more.
    static final Duration RECOVERY = Duration.ofMinutes(4);

    /// For applications that have begun.
    private static final Duration DRAIN = Duration.ofSeconds(60);

    private static final int GATE_CONNECTIONS = 256;
    private static final int PLATFORM_CONNECTIONS = 128;
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final int SECOND_MILLIS = 1_000;

    /// One in so many is held back, if any are.
    private static final int HELD_BACK_OF = 4;

    private final RehearsalPlan plan;
    private final List<Group> groups;
    private final Timeline timeline;
    private final LocalDate today;
    private final InstantSource clock;
    private final View view;
    private final OutageWatch outage;
    private final Connections platform;
    private final Errors platformErrors = new Errors();
    private final Errors gateErrors = new Errors();
    private final List<Integer> came = new ArrayList<>();
    private final AtomicInteger called = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private @Nullable Connections gateConnections;
    private @Nullable Queue queue;
    private volatile boolean served;
    private volatile long endedNanos = Long.MAX_VALUE;

    Stage(
            RehearsalPlan plan,
            Installation installation,
            List<Group> groups,
            Timeline timeline,
            LocalDate today,
            InstantSource clock,
            View view) {
        this.plan = plan;
        this.groups = List.copyOf(groups);
        this.timeline = timeline;
        this.today = today;
        this.clock = clock;
        this.view = view;
        this.outage = new OutageWatch(plan.outage(), installation, timeline);
        this.platform = new Connections(installation.platform(), PLATFORM_CONNECTIONS, TIMEOUT_MILLIS);
    }

    /// People who apply for one service.
    ///
    /// @param service null: they only look at their cases
    record Group(String id, @Nullable Declared service, List<Applicant> people, Ledger ledger, Set<String> numbers) {
        Group(String id, @Nullable Declared service, List<Applicant> people) {
            this(id, service, List.copyOf(people), new Ledger(), new HashSet<>());
            people.forEach(one -> numbers.add(one.iin()));
        }

        boolean has(Applicant applicant) {
            return numbers.contains(applicant.iin());
        }
    }

    /// The people who queue.
    record Queue(
            GateClient client, GateEvent event, List<Visitor> crowd, Arrivals arrivals, Line line, Journey journey) {}

    /// Everybody comes through the gate.
    void runBehind(Endpoint gate, GateEvent event, List<Visitor> crowd) throws IOException, InterruptedException {
        Connections connections = new Connections(gate, GATE_CONNECTIONS, TIMEOUT_MILLIS);
        gateConnections = connections;
        GateClient client = new GateClient(connections, event.id().value());
        Attempts gateAttempts = new Attempts(timeline::now, gateErrors::add, lastNanos());
        Journey journey = journey(groups.getFirst(), gateAttempts);
        ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
        try (people;
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Line line = new Line(client, event.schedule(), person -> call(people, client, journey, person));
            Arrivals arrivals = new Arrivals(crowd, client, timeline, gateAttempts);
            queue = new Queue(client, event, crowd, arrivals, line, journey);
            view.begin(String.format(
                    Locale.ROOT,
                    "arrivals: %,d in %d s",
                    crowd.size(),
                    plan.arriving().toSeconds()));
            besides(threads, people);
            threads.execute(() -> quietly(() -> arrivals.run(people, line)));
            threads.execute(() -> quietly(() -> follow(line)));
            live(threads);
        }
    }

    /// Everybody comes straight to the platform.
    void runStraight() throws IOException, InterruptedException {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            view.begin("applications");
            double perSecond = RehearsalPlan.perSecond(plan.service().perDay());
            if (perSecond == 0) {
                throw new CannotRehearse("it is not known how many people apply for "
                        + plan.service().id() + " on its busiest day (expected: peak.perDay in its declaration)");
            }
            came.add(0);
            steady(groups.getFirst(), perSecond, 0, threads, people);
            besides(threads, people);
            live(threads);
        }
    }

    private void live(ExecutorService threads) throws IOException, InterruptedException {
        if (plan.outage().happens()) {
            threads.execute(() -> quietly(outage::run));
        }
        while (timeline.now() < endNanos() && !served) {
            Thread.sleep(SECOND_MILLIS / 2);
            Ledger ledger = groups.getFirst().ledger();
            Queue behind = queue;
            int tickets = behind == null ? 0 : behind.arrivals().answers().count();
            int waiting = behind == null ? 0 : behind.line().waiting();
            view.at(String.format(
                    Locale.ROOT,
                    "%,d s: %,d tickets, %,d wait, %,d receipts",
                    Math.max(0, TimeUnit.NANOSECONDS.toSeconds(timeline.now())),
                    tickets,
                    waiting,
                    ledger.receipts().size()));
            served = plan.untilServed()
                    && waiting == 0
                    && tickets == plan.families()
                    && underWay.get() == 0
                    && outage.recoveredNanos() != Long.MAX_VALUE;
        }
        endedNanos = timeline.now();
    }

    private void besides(ExecutorService threads, ExecutorService people) {
        for (int i = 1; i < groups.size(); i++) {
            Beside beside = plan.beside().get(i - 1);
            while (came.size() <= i) {
                came.add(0);
            }
            steady(groups.get(i), beside.perSecond(), i, threads, people);
        }
    }

    private void steady(Group group, double perSecond, int number, ExecutorService threads, ExecutorService people) {
        Attempts none = new Attempts(timeline::now, gateErrors::add, lastNanos());
        Journey journey = journey(group, none);
        SteadyLoad load = new SteadyLoad(timeline, perSecond, group.people());
        threads.execute(() -> quietly(() -> {
            int arrived = load.run(
                    people,
                    this::endNanos,
                    (person, due) ->
                            journey.straight(person, due, group.service() == null ? null : journey.body(person)));
            synchronized (came) {
                came.set(number, arrived);
            }
        }));
    }

    private Journey journey(Group group, Attempts gateAttempts) {
        Attempts attempts = new Attempts(timeline::now, platformErrors::add, lastNanos());
        Declared service = group.service();
        return new Journey(
                service == null ? plan.service() : service,
                today,
                timeline::now,
                this::endNanos,
                new PlatformClient(platform, attempts),
                gateAttempts,
                group.ledger());
    }

    /// A page that is open looks once a second, each at another moment.
    private void call(ExecutorService people, GateClient client, Journey journey, Line.Waiting person) {
        int number = called.getAndIncrement();
        boolean applies = number % HELD_BACK_OF != 0 || number / HELD_BACK_OF >= plan.heldBack();
        underWay.incrementAndGet();
        people.execute(() -> quietly(() -> {
            try {
                Thread.sleep(ThreadLocalRandom.current().nextInt(SECOND_MILLIS));
                if (timeline.now() < endNanos()) {
                    journey.throughTheGate(client, person, applies);
                }
            } finally {
                underWay.decrementAndGet();
            }
        }));
    }

    private void follow(Line line) throws InterruptedException {
        for (long second = 0; timeline.now() < endNanos() && !served; second++) {
            timeline.sleepUntil(TimeUnit.SECONDS.toNanos(second));
            try {
                line.look(clock.instant().toEpochMilli());
                line.tryToJump();
            } catch (IOException e) {
                gateErrors.add(timeline.now());
            }
        }
    }

    /// When the applications begin that count: after the recovery.
    long beginNanos() {
        return outage.recoveredNanos();
    }

    /// When nobody new applies any more.
    long endNanos() {
        long begin = Math.min(
                outage.recoveredNanos(), plan.outage().end().plus(RECOVERY).toNanos());
        return Math.min(endedNanos, begin + plan.applying().toNanos());
    }

    private long lastNanos() {
        return plan.end().plus(RECOVERY).plus(DRAIN).toNanos();
    }

    OutageWatch outage() {
        return outage;
    }

    Connections platform() {
        return platform;
    }

    List<Group> groups() {
        return groups;
    }

    /// How many came for a group that comes at an even pace.
    int came(int group) {
        synchronized (came) {
            return came.get(group);
        }
    }

    @Nullable
    Queue queue() {
        return queue;
    }

    Errors platformErrors() {
        return platformErrors;
    }

    Errors gateErrors() {
        return gateErrors;
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void quietly(Work work) {
        try {
            work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.err.println("tereze: " + e);
        }
    }

    @Override
    public void close() throws IOException {
        platform.close();
        Connections gate = gateConnections;
        if (gate != null) {
            gate.close();
        }
    }
}
