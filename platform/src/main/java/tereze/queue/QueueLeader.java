package tereze.queue;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tereze.catalogue.Availability;
import tereze.catalogue.PublicService;
import tereze.catalogue.PublicServices;
import tereze.queue.EventLead.Parts;

/// Leads the queues: every node notes once a second what it saw, and one node, by a compare-and-set, draws
/// the order and moves the line. A thread of its own, because a gate that is slow must not hold up the scheduled jobs.
/// As those, it does nothing while the clock of this node is wrong, or was not compared since the process was stopped.
@Component
final class QueueLeader implements SmartLifecycle {
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(QueueLeader.class);

    private final UUID holder;
    private final Events events;
    private final PublicServices services;
    private final Samples samples;
    private final Drawing drawing;
    private final InstantSource clock;
    private final Parts parts;
    private final Map<Integer, EventLead> leads = new HashMap<>();

    /// Since when the clock is in doubt, in nanoseconds; null if it is right. Only for the leading thread.
    private @Nullable Long stoodSince;

    private volatile CountDownLatch stopping = new CountDownLatch(0);

    QueueLeader(
            Events events,
            PublicServices services,
            Samples samples,
            Drawing drawing,
            InstantSource clock,
            Parts parts,
            SecureRandom random) {
        this.holder = new UUID(random.nextLong(), random.nextLong());
        this.events = events;
        this.services = services;
        this.samples = samples;
        this.drawing = drawing;
        this.clock = clock;
        this.parts = parts;
    }

    @Override
    public void start() {
        CountDownLatch running = new CountDownLatch(1);
        stopping = running;
        if (parts.gate().settings().hasGate()) {
            Thread.ofVirtual().name("leads the queues").start(() -> run(running));
        }
    }

    @Override
    public void stop() {
        stopping.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }

    /// As the other senders: after the committer and the listeners.
    @Override
    public int getPhase() {
        return 0;
    }

    private void run(CountDownLatch running) {
        try {
            long due = System.nanoTime();
            do {
                try {
                    second();
                } catch (RuntimeException e) {
                    // The next second tries again. Without a cursor the gate lets nobody in.
                    LOG.warn("the queues are not led", e);
                    leads.clear();
                }
                due = Math.max(due + BETWEEN.toNanos(), System.nanoTime());
            } while (!running.await(due - System.nanoTime(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void second() throws InterruptedException {
        if (!parts.clockIsRight().getAsBoolean()) {
            stand();
            return;
        }
        stoodSince = null;
        Instant now = clock.instant();
        List<Event> begun = events.running().stream()
                .filter(event -> !now.isBefore(event.begins()))
                .toList();
        long second = parts.gate().machine().instant().getEpochSecond();
        samples.take(begun.stream().map(Event::number).toList()).forEach((event, seen) -> {
            if (!seen.isEmpty()) {
                parts.table().note(event, holder, second, seen);
            }
        });
        leads.keySet().retainAll(begun.stream().map(Event::number).toList());
        for (Event event : begun) {
            lead(event, now);
        }
    }

    /// After a short doubt the line goes on where it was, unless another node has it. After a long one, what was seen
    /// meanwhile would be taken for one second.
    private void stand() {
        long now = System.nanoTime();
        Long since = stoodSince;
        if (since == null) {
            stoodSince = now;
        } else if (now - since > EventLead.LEASE.toNanos()) {
            samples.take(List.of());
            leads.clear();
        }
    }

    private void lead(Event event, Instant now) throws InterruptedException {
        EventLead lead = leads.computeIfAbsent(
                event.number(), number -> new EventLead(number, busiestDay(event.service()), holder, parts));
        if (now.isBefore(event.opens()) || !now.isBefore(event.closes()) || !lead.holds()) {
            return;
        }
        if (event.stage() instanceof EventStage.Drawn) {
            lead.second(paused(event.service()), now);
        } else {
            drawing.step(event, now);
            lead.keep();
        }
    }

    private int busiestDay(String service) {
        return services.find(service)
                .map(found -> found.definition().about().busiestDay())
                .orElse(0);
    }

    private Availability.@Nullable Paused paused(String service) {
        return services.find(service).map(PublicService::availability).orElse(null)
                        instanceof Availability.Paused paused
                ? paused
                : null;
    }
}
