package tereze.exchange.delivery;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tereze.acts.Code;
import tereze.acts.RetrySchedule;
import tereze.acts.RetrySchedule.Next;
import tereze.exchange.AddressRequests;
import tereze.exchange.RequestStatusForAgency;
import tereze.exchange.Signature;
import tereze.exchange.Webhook;
import tereze.exchange.Webhooks;
import tereze.exchange.store.DeliveryTable;
import tereze.exchange.store.DeliveryTable.Claim;
import tereze.outbound.Receivers;

/// Sends the queued messages to webhooks, a few at a time. Every node runs one; the lease on a message keeps
/// the other nodes from it. A message may arrive twice, always with the same id. It holds no database
/// connection while it waits for a receiver.
@Component
final class WebhookSender implements SmartLifecycle {
    private static final int AT_ONCE = 16;
    private static final int GONE = 410;
    private static final String JSON = "application/json";
    private static final Duration POLL = Duration.ofMillis(500);

    /// The pause between attempts to store a result while the database does not respond.
    private static final Duration WRITING = Duration.ofMillis(200);

    /// An attempt starts in the first half of the lease and ends within the second.
    private static final Duration LEASE = Receivers.TIMEOUT.multipliedBy(3);

    private static final Duration STOPPING = Receivers.TIMEOUT;

    private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);

    private final DeliveryTable deliveries;
    private final Webhooks webhooks;
    private final AddressRequests requests;
    private final Receivers receivers;
    private final InstantSource time;
    private final Semaphore slots = new Semaphore(AT_ONCE);
    private volatile CountDownLatch stopping = new CountDownLatch(0);

    WebhookSender(
            DeliveryTable deliveries,
            Webhooks webhooks,
            AddressRequests requests,
            Receivers receivers,
            InstantSource time) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.requests = requests;
        this.receivers = receivers;
        this.time = time;
    }

    @Override
    public void start() {
        CountDownLatch running = new CountDownLatch(1);
        stopping = running;
        Thread.ofVirtual().name("sends to webhooks").start(() -> run(running));
    }

    @Override
    public void stop() {
        stopping.countDown();
        try {
            if (slots.tryAcquire(AT_ONCE, STOPPING.toMillis(), TimeUnit.MILLISECONDS)) {
                slots.release(AT_ONCE);
            } else {
                LOG.warn("stopped before a webhook answered");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }

    /// As the other senders: after the committer and the listeners, and it stops after the web server.
    @Override
    public int getPhase() {
        return 0;
    }

    private void run(CountDownLatch running) {
        try {
            while (running.getCount() > 0) {
                if (step() == 0) {
                    pause(running, POLL);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return whether the server stops
    private static boolean pause(CountDownLatch running, Duration time) throws InterruptedException {
        return running.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// @return how many messages were claimed
    private int step() throws InterruptedException {
        if (!slots.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
            return 0;
        }
        int free = 1 + slots.drainPermits();
        List<Claim> claims = List.of();
        try {
            claims = deliveries.claim(free, LEASE);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("cannot read the queue of webhooks", e);
        } finally {
            slots.release(free - claims.size());
        }
        for (Claim claim : claims) {
            Thread.ofVirtual().start(() -> {
                try {
                    deliver(claim);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    slots.release();
                }
            });
        }
        return claims.size();
    }

    /// The result of an attempt.
    private sealed interface Result {
        /// The organisation took the message.
        record Taken() implements Result {}

        /// It was not taken.
        ///
        /// @param forGood whether no further attempt makes sense
        record Failed(String reason, boolean forGood) implements Result {}

        static Result now(String reason) {
            return new Failed(reason, false);
        }

        /// 410 says that the organisation wants no such message any more.
        static Result of(Receivers.Result result) {
            return switch (result) {
                case Receivers.Result.Answered answered when answered.isTaken() -> new Taken();
                case Receivers.Result.Answered(int status, var _) -> new Failed("http " + status, status == GONE);
                case Receivers.Result.NotReached(String reason) -> now(reason);
            };
        }
    }

    private void deliver(Claim claim) throws InterruptedException {
        Result result = send(claim);
        while (!isWrittenDown(claim, result)) {
            if (pause(stopping, WRITING)) {
                LOG.warn("stopped before the result of delivery {} was stored", claim.id());
                return;
            }
        }
    }

    private Result send(Claim claim) throws InterruptedException {
        try {
            Optional<Webhook.Stage.Active> webhook = webhooks.activeOf(claim.agency());
            if (webhook.isEmpty()) {
                return new Result.Failed("no webhook", true);
            }
            Optional<RequestStatusForAgency> status = requests.progress(claim.request(), claim.agency())
                    .map(AddressRequests.Progress::status)
                    .filter(told -> told == RequestStatusForAgency.YES || told == RequestStatusForAgency.NO);
            if (status.isEmpty()) {
                return new Result.Failed("erased", true);
            }
            byte[] body = body(claim, status.get());
            Instant now = time.instant();
            String secret = webhooks.secretOf(claim.agency(), webhook.get());
            return Result.of(receivers.post(
                    URI.create(webhook.get().url()),
                    JSON,
                    Map.of(
                            Signature.HEADER,
                            Signature.of(secret, now, body),
                            "Tereze-Delivery",
                            claim.id().toString()),
                    body));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("cannot read what delivery {} says", claim.id(), e);
            return Result.now("not sent");
        } catch (RuntimeException e) {
            LOG.error("sending delivery {} failed", claim.id(), e);
            return Result.now(e.getClass().getSimpleName());
        }
    }

    /// What the organisation can read at the API, and nothing about the person. Ids, codes and moments need no
    /// escaping.
    private static byte[] body(Claim claim, RequestStatusForAgency status) {
        return "{\"request\":\"%s\",\"status\":\"%s\",\"answered\":\"%s\"}"
                .formatted(claim.request(), Code.of(status), claim.answered())
                .getBytes(StandardCharsets.UTF_8);
    }

    /// Stores a result. On a database failure the caller tries again.
    private boolean isWrittenDown(Claim claim, Result result) {
        try {
            switch (result) {
                case Result.Taken _ -> deliveries.acknowledge(claim);
                case Result.Failed(String reason, boolean forGood) -> {
                    if (forGood) {
                        deliveries.refuse(claim, reason);
                    } else {
                        postpone(claim, reason);
                    }
                }
            }
            return true;
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("the result of delivery {} is not stored yet", claim.id(), e);
            return false;
        }
    }

    private void postpone(Claim claim, String reason) {
        switch (RetrySchedule.after(claim.tries())) {
            case Next.Again(Duration in) -> deliveries.postpone(claim, in, false, reason);
            case Next.Stuck(Duration in) -> deliveries.postpone(claim, in, true, reason);
            case Next.GivenUp() -> deliveries.refuse(claim, "given up: " + reason);
        }
    }
}
