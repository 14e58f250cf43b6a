package tereze.gate.server;

import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tereze.gate.event.GateEvent;
import tereze.gate.event.Keys;
import tereze.gate.event.WrongFile;
import tereze.gate.rules.NodeNumber;

/// A node of the gate: its events, its timers and its web server.
public final class GateServer implements AutoCloseable {
    private static final int MOST_BODY_BYTES = 1 << 20;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(1);
    private static final Connections.Limits LIMITS =
            new Connections.Limits(3_000, Duration.ofSeconds(60), Duration.ofSeconds(120));

    private final Node node;
    private final FileChannel lock;
    private final Map<Integer, OpenEvent> events = new HashMap<>();

    /// A thread for each event, and one for connections: a disk that hangs stops its own event only.
    private final ScheduledExecutorService timers;

    /// A thread for each event, so that the status waits for no roster.
    private final ScheduledExecutorService forcing;

    private @Nullable HttpClient client;
    private final List<Thread> followers = new ArrayList<>();
    private final List<Future<?>> running = new ArrayList<>();
    private @Nullable WebServer web;

    /// What a node is.
    ///
    /// @param number of the node, u16
    /// @param folder in which it keeps what it issued
    /// @param demo whether synthetic people may queue
    /// @param kiosk whether it works without a network, and hands in later what it issued
    public record Node(int number, Path folder, Clock clock, boolean demo, boolean kiosk) {
        public Node {
            if (!NodeNumber.isOne(number)) {
                throw new IllegalArgumentException("number: " + number + " (expected: u16)");
            }
        }
    }

    /// Opens the events of a node.
    ///
    /// @throws WrongFile if a key is missing or wrong
    /// @throws IOException also if another process has the folder
    public GateServer(Node node, List<GateEvent> events, Keys keys) throws WrongFile, IOException {
        this.node = node;
        lock = lock(Files.createDirectories(node.folder()));
        timers = timers(events.size() + 1, "timer-");
        forcing = timers(Math.max(1, events.size()), "forcing-");
        try {
            for (GateEvent event : events) {
                EventGate gate = new EventGate(event, keys, node);
                if (this.events.put(event.id().value(), new OpenEvent(gate, new StatusBoard(gate))) != null) {
                    gate.close();
                    throw new WrongFile("event " + event.id() + " is given twice");
                }
            }
        } catch (WrongFile | IOException | RuntimeException e) {
            close();
            throw e;
        }
        this.events.values().forEach(this::startTimers);
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // It is this process.
        }
        channel.close();
        throw new IOException(folder + ": another gate works there");
    }

    private static ScheduledExecutorService timers(int threads, String name) {
        return Executors.newScheduledThreadPool(
                threads, Thread.ofPlatform().daemon().name(name, 0).factory());
    }

    private void startTimers(OpenEvent event) {
        every(forcing, 100, event.gate()::tick);
        every(timers, 1_000, () -> {
            event.gate().waiting().refresh();
            event.board().refresh();
        });
    }

    private void every(ScheduledExecutorService by, long millis, Runnable task) {
        running.add(by.scheduleWithFixedDelay(guarded(task), millis, millis, TimeUnit.MILLISECONDS));
    }

    /// A timer ends without a word with the first exception or error, so none may come out.
    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                System.getLogger(GateServer.class.getName()).log(System.Logger.Level.ERROR, "timer", e);
            }
        };
    }

    /// Asks other nodes once a second, first of all what they have issued.
    ///
    /// @param addresses of the other nodes
    public void follow(List<URI> addresses) throws InterruptedException {
        HttpClient asking = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(1))
                .build();
        client = asking;
        for (OpenEvent event : events.values()) {
            Peers peers = new Peers(event.gate(), asking);
            for (URI address : addresses) {
                Peers.Progress progress = new Peers.Progress();
                CountDownLatch asked = new CountDownLatch(1);
                Thread thread = Thread.ofVirtual().start(() -> follow(peers, address, progress, asked));
                followers.add(thread);
                waitFor(asked, address);
            }
        }
    }

    /// Until a node has heard what the others issued, it would give people a second ticket. One that is down is
    /// not waited for.
    private static void waitFor(CountDownLatch asked, URI peer) throws InterruptedException {
        boolean answered = asked.await(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        if (!answered) {
            System.getLogger(GateServer.class.getName())
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
            // The node ends.
        } finally {
            asked.countDown();
        }
    }

    /// Starts to answer.
    ///
    /// @param port 0: any free one
    /// @return the port
    /// @throws IOException if the port is taken
    public int start(int port) throws IOException {
        return start(port, LIMITS);
    }

    /// Demands that no other process listens at a port.
    ///
    /// @param port 0: any free one
    public static void requireFree(int port) throws IOException {
        try {
            new ServerSocket(port).close();
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException("port " + port + ": it cannot be opened (" + e.getMessage() + ")", e);
        }
    }

    int start(int port, Connections.Limits limits) throws IOException {
        // The web server would only log it.
        requireFree(port);
        Events all = Events.of(events.values());
        Connections connections = new Connections(limits);
        every(timers, 1_000, connections::sweep);
        WebServer started = WebServer.builder()
                .port(port)
                .backlog(4096)
                // Those that are being ended need memory until they have.
                .maxTcpConnections(limits.most() + limits.most() / 10)
                .maxPayloadSize(MOST_BODY_BYTES)
                .protocolsDiscoverServices(false)
                // It would stop the web server before and beside close(), which then could not wait for the answers.
                .shutdownHook(false)
                .addConnectionSelector(connections)
                // With it a connection has two buffers of 8 KB instead of one.
                .useNio(false)
                .connectionOptions(socket -> socket.readTimeout(Duration.ZERO).tcpNoDelay(true))
                .directHandlers(DirectHandlers.builder().build())
                .routing(routes -> routes.addFilter(Connections::note)
                        .addFilter(Bodies::guard)
                        .register("/g", new GateRoutes(all))
                        .register("/g", new PeerRoutes(all))
                        .register("/g", new PageRoutes(all, node))
                        .any((request, response) -> Problem.send(Refusal.NOT_FOUND, response))
                        .error(
                                IllegalArgumentException.class,
                                (request, response, wrong) -> Problem.send(Refusal.BODY_MALFORMED, response))
                        .error(Throwable.class, (request, response, problem) -> {
                            System.getLogger(GateServer.class.getName())
                                    .log(System.Logger.Level.ERROR, "not answered", problem);
                            response.status(Status.INTERNAL_SERVER_ERROR_500).send();
                        }))
                .build()
                .start();
        web = started;
        if (!started.isRunning()) {
            throw new IOException("port " + port + ": it cannot be opened");
        }
        return started.port();
    }

    /// Ends: no more is issued, and what was issued is sealed and forced onto the disk.
    @Override
    public void close() throws IOException {
        WebServer started = web;
        if (started != null) {
            started.stop();
        }
        followers.forEach(Thread::interrupt);
        HttpClient asking = client;
        if (asking != null) {
            asking.shutdownNow();
        }
        running.forEach(task -> task.cancel(false));
        timers.shutdown();
        boolean idle = end(forcing);
        for (OpenEvent event : events.values()) {
            if (idle) {
                event.gate().tick();
            }
            event.gate().close();
        }
        lock.close();
    }

    /// Waits for what a timer does just now: seals must be made by one thread.
    ///
    /// @return whether nothing runs any more; a disk that hangs is not waited for
    private static boolean end(ScheduledExecutorService forcing) {
        forcing.shutdown();
        try {
            return forcing.awaitTermination(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
