package tereze.notices.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tereze.acts.RetrySchedule;
import tereze.acts.RetrySchedule.Next;
import tereze.notices.store.OutgoingTable;
import tereze.notices.store.OutgoingTable.Claim;

/// Sends the messages of one channel to its provider, a few at a time. Every node runs one for each channel; the lease
/// on a message keeps the other nodes from it. If the provider does not respond, single messages probe it with growing
/// pauses, and the rest wait. It holds no database connection while it waits for the provider.
final class Dispatcher implements AutoCloseable {
    /// A provider may ask to wait, but not for longer.
    private static final Duration LONGEST_WAIT = Duration.ofHours(12);

    /// How long a new message may wait before it is seen.
    private static final Duration POLL = Duration.ofMillis(500);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final int MOST_DOUBLINGS = 5;

    /// The pause between attempts to store a result while the database does not respond.
    private static final Duration WRITING = Duration.ofMillis(200);

    /// How long messages in progress may take when the server stops.
    private static final Duration STOPPING = Duration.ofSeconds(8);

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Provider provider;
    private final OutgoingTable outgoing;
    private final Letters letters;
    private final Consumer<ProviderResult> told;
    private final Duration lease;
    private final Semaphore slots;
    private final AtomicInteger troubles = new AtomicInteger();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;

    /// @param told gets the provider's result for each message
    Dispatcher(Provider provider, OutgoingTable outgoing, Letters letters, Consumer<ProviderResult> told) {
        this.provider = provider;
        this.outgoing = outgoing;
        this.letters = letters;
        this.told = told;
        this.slots = new Semaphore(provider.atOnce());
        // An attempt starts in the first half of the lease and ends within the second, so it is over before the
        // lease ends.
        this.lease = provider.timeout().multipliedBy(2);
        this.thread =
                Thread.ofVirtual().name("sends " + provider.channel().code()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        stopping.countDown();
        try {
            if (!thread.join(STOPPING)
                    || !slots.tryAcquire(provider.atOnce(), STOPPING.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn(
                        "stopped before the provider of {} answered",
                        provider.channel().code());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (stopping.getCount() > 0) {
                int taken = step();
                if (taken == 0 || troubles.get() > 0) {
                    pause(troubles.get() == 0 ? POLL : pauseAfter(troubles.get()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration pauseAfter(int troubles) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(troubles, MOST_DOUBLINGS));
    }

    /// Waits, unless the server stops.
    ///
    /// @return whether the server stops
    private boolean pause(Duration duration) throws InterruptedException {
        return stopping.await(duration.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Claims as many messages as there are free slots, or one if the provider did not respond.
    ///
    /// @return how many
    private int step() throws InterruptedException {
        // More messages as soon as half of the slots are free, so that a few slow ones do not block it.
        int least = troubles.get() == 0 ? provider.atOnce() / 2 : 1;
        if (!slots.tryAcquire(least, POLL.toMillis(), TimeUnit.MILLISECONDS)) {
            return 0;
        }
        int free = least + (troubles.get() == 0 ? slots.drainPermits() : 0);
        List<Claim> claims = List.of();
        long since = System.nanoTime();
        try {
            claims = outgoing.claim(provider.channel(), free, lease);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("cannot read the queue of {}", provider.channel().code(), e);
        } finally {
            slots.release(free - claims.size());
        }
        for (Claim claim : claims) {
            Thread.ofVirtual().start(() -> {
                try {
                    deliver(claim, since);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    slots.release();
                }
            });
        }
        return claims.size();
    }

    private void deliver(Claim claim, long since) throws InterruptedException {
        ProviderResult answer = ask(claim, since);
        switch (answer) {
            case ProviderResult.Unreachable _ -> troubles.incrementAndGet();
            case ProviderResult.Acknowledged _, ProviderResult.Refused _, ProviderResult.NotNow _ -> troubles.set(0);
        }
        told.accept(answer);
        while (!writtenDown(claim, answer)) {
            if (pause(WRITING)) {
                LOG.warn("stopped before the result of message {} was stored", claim.id());
                return;
            }
        }
    }

    /// Calls the provider on a separate thread, which is interrupted at the timeout. This closes its socket, so
    /// that nothing is sent after the lease has ended.
    private ProviderResult ask(Claim claim, long since) throws InterruptedException {
        try {
            Optional<Letter> letter = letters.write(claim);
            if (letter.isEmpty()) {
                return new ProviderResult.Refused("no address");
            }
            if (System.nanoTime() - since > provider.timeout().toNanos()) {
                return new ProviderResult.NotNow("too late for this lease");
            }
            FutureTask<ProviderResult> sending = new FutureTask<>(() -> provider.send(letter.get()));
            Thread.ofVirtual().start(sending);
            try {
                return sending.get(provider.timeout().toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                sending.cancel(true);
                return new ProviderResult.Unreachable("no answer in time");
            }
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            LOG.error("sending message {} failed", claim.id(), cause);
            return new ProviderResult.NotNow(name(cause));
        } catch (RuntimeException e) {
            LOG.error("rendering message {} failed", claim.id(), e);
            return new ProviderResult.NotNow(name(e));
        }
    }

    private static String name(Throwable failure) {
        return failure.getClass().getSimpleName();
    }

    /// Stores a result. On a database failure the caller tries again.
    ///
    /// @return whether it is stored
    private boolean writtenDown(Claim claim, ProviderResult answer) {
        try {
            switch (answer) {
                case ProviderResult.Acknowledged _ -> outgoing.acknowledge(claim);
                case ProviderResult.Refused(String reason) -> outgoing.refuse(claim, reason);
                case ProviderResult.NotNow(String reason, Duration pause) -> postpone(claim, reason, pause);
                case ProviderResult.Unreachable(String reason) -> postpone(claim, reason, null);
            }
            return true;
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("the result of message {} is not stored yet", claim.id(), e);
            return false;
        }
    }

    private void postpone(Claim claim, String reason, @Nullable Duration pause) {
        switch (RetrySchedule.after(claim.tries())) {
            case Next.Again(Duration in) -> outgoing.postpone(claim, longer(in, pause), false, reason);
            case Next.Stuck(Duration in) -> outgoing.postpone(claim, longer(in, pause), true, reason);
            case Next.GivenUp() -> outgoing.refuse(claim, "given up: " + reason);
        }
    }

    private static Duration longer(Duration in, @Nullable Duration pause) {
        Duration asked = pause == null || pause.compareTo(LONGEST_WAIT) < 0 ? pause : LONGEST_WAIT;
        return asked == null || asked.compareTo(in) < 0 ? in : asked;
    }
}
