package tereze.gate.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import tereze.gate.event.GateEvent;
import tereze.gate.event.Keys;
import tereze.gate.event.WrongFile;

/// An event of a node with its timers, and with the threads that ask other nodes about it.
final class ServedEvent {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(1);

    private final OpenEvent open;

    /// Threads of its own: a disk that hangs stops this event only, and the status waits for no roster.
    private final ScheduledExecutorService timer = timer("timer");

    private final ScheduledExecutorService forcing = timer("forcing");
    private final List<Thread> followers = new ArrayList<>();

    private ServedEvent(OpenEvent open) {
        this.open = open;
    }

    /// Opens an event.
    ///
    /// @throws WrongFile if a key is missing or wrong, or tickets were issued for another file of the event
    static ServedEvent open(GateEvent event, Keys keys, GateServer.Node node) throws WrongFile, IOException {
        EventGate gate = new EventGate(event, keys, node);
        return new ServedEvent(new OpenEvent(gate, new StatusBoard(gate)));
    }

    /// Begins to do what is due from time to time.
    void start() {
        every(forcing, 100, open.gate()::tick);
        every(timer, 1_000, () -> {
            open.gate().waiting().refresh();
            open.board().refresh();
        });
    }

    OpenEvent event() {
        return open;
    }

    /// A thread for what is done again and again.
    static ScheduledExecutorService timer(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /// Does something again and again. A timer ends without a word with the first exception or error, so none may come
    /// out.
    static void every(ScheduledExecutorService by, long millis, Runnable task) {
        ScheduledFuture<?> _ = by.scheduleWithFixedDelay(
                () -> {
                    try {
                        task.run();
                    } catch (RuntimeException | Error e) {
                        System.getLogger(ServedEvent.class.getName()).log(System.Logger.Level.ERROR, "timer", e);
                    }
                },
                millis,
                millis,
                TimeUnit.MILLISECONDS);
    }

    /// Asks other nodes once a second, first of all what they have issued.
    ///
    /// @param addresses of the other nodes
    void follow(List<URI> addresses, HttpClient client) throws InterruptedException {
        Peers peers = new Peers(open.gate(), client);
        for (URI address : addresses) {
            Peers.Progress progress = new Peers.Progress();
            CountDownLatch asked = new CountDownLatch(1);
            followers.add(Thread.ofVirtual().start(() -> follow(peers, address, progress, asked)));
            waitFor(asked, address);
        }
    }

    /// Until a node has heard what the others issued, it would give people a second ticket. One that is down is
    /// not waited for.
    private static void waitFor(CountDownLatch asked, URI peer) throws InterruptedException {
        boolean answered = asked.await(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        if (!answered) {
            System.getLogger(ServedEvent.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "{0} does not answer; what it issued is not known here yet",
                            peer);
        }
    }

    private static void follow(Peers peers, URI address, Peers.Progress progress, CountDownLatch asked) {
        try {
            while (true) {
                if (peers.ask(address, progress)) {
                    asked.countDown();
                }
                Thread.sleep(BETWEEN_QUESTIONS);
            }
        } catch (InterruptedException e) {
            // The node, or the event at it, ends.
        } finally {
            asked.countDown();
        }
    }

    /// Ends the timers, without waiting for what they do just now.
    void stop() {
        followers.forEach(Thread::interrupt);
        timer.shutdown();
        forcing.shutdown();
    }

    /// Seals what was issued and forces it onto the disk, after [#stop].
    void close() throws IOException {
        if (isIdle()) {
            open.gate().tick();
        }
        open.gate().close();
    }

    /// Waits for what a timer does just now: seals must be made by one thread.
    ///
    /// @return whether nothing runs any more; a disk that hangs is not waited for
    private boolean isIdle() {
        try {
            return forcing.awaitTermination(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
