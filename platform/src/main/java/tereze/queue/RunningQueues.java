package tereze.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tereze.acts.BackgroundRead;
import tereze.catalogue.ServiceQueues;

/// Tells the pages of services where people queue. Many look at these pages at once: one of them a second asks the
/// database, and not for long; meanwhile, and while the database does not answer, the others get what is known.
@Component
final class RunningQueues implements ServiceQueues {
    private static final Logger LOG = LoggerFactory.getLogger(RunningQueues.class);
    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private record Known(List<Event> events, long nanos) {
        boolean isRecent() {
            return System.nanoTime() - nanos < KEPT.toNanos();
        }
    }

    private final AtomicReference<Known> last =
            new AtomicReference<>(new Known(List.of(), System.nanoTime() - KEPT.toNanos()));
    private final AtomicBoolean asking = new AtomicBoolean();
    private final Events events;
    private final GateContext gate;
    private final InstantSource clock;

    RunningQueues(Events events, GateContext gate, InstantSource clock) {
        this.events = events;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public Optional<ServiceQueue> of(String service) {
        Instant now = clock.instant();
        return known().stream()
                .filter(event -> event.service().equals(service) && now.isBefore(event.closes()))
                .findFirst()
                .map(event -> new ServiceQueue(
                        "/queue/" + event.number(),
                        gate.settings().gateOf(event.number()),
                        now.isBefore(event.begins()) ? event.begins() : null,
                        event.closes()));
    }

    private List<Event> known() {
        if (!last.get().isRecent() && asking.compareAndSet(false, true)) {
            try {
                BackgroundRead.start(this::read).within(PATIENCE);
            } finally {
                asking.set(false);
            }
        }
        return last.get().events();
    }

    /// An answer that comes late is good too. After a failure, what is known holds for another second.
    private Known read() {
        List<Event> read;
        try {
            read = events.running();
        } catch (RuntimeException e) {
            LOG.warn("the queues could not be read", e);
            read = last.get().events();
        }
        Known known = new Known(read, System.nanoTime());
        last.set(known);
        return known;
    }
}
