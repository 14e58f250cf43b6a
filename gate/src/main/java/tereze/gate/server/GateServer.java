package tereze.gate.server;

import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import tereze.gate.event.GateEvent;
import tereze.gate.event.Keys;
import tereze.gate.event.WrongFile;
import tereze.gate.rules.EventId;
import tereze.gate.rules.NodeNumber;

/// A node of the gate: its events, its timers and its web server.
public final class GateServer implements AutoCloseable {
    private static final int MOST_BODY_BYTES = 1 << 20;
    private static final Connections.Limits LIMITS =
            new Connections.Limits(3_000, Duration.ofSeconds(60), Duration.ofSeconds(120));

    private final Node node;
    private final FileChannel lock;
    private final Events events = new Events();
    private final Map<EventId, ServedEvent> served = new LinkedHashMap<>();
    private final ScheduledExecutorService sweeping = ServedEvent.timer("sweeping");
    private List<URI> peers = List.of();
    private @Nullable HttpClient client;
    private boolean closed;
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
        try {
            for (GateEvent event : events) {
                if (served.containsKey(event.id())) {
                    throw new WrongFile("event " + event.id() + " is given twice");
                }
                serve(event, keys);
            }
        } catch (WrongFile | IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private synchronized ServedEvent serve(GateEvent event, Keys keys) throws WrongFile, IOException {
        ServedEvent opened = ServedEvent.open(event, keys, node);
        served.put(event.id(), opened);
        opened.start();
        events.put(opened.event());
        return opened;
    }

    /// Takes a further event, or another file of one for which nobody has a ticket yet, while it serves the others.
    ///
    /// @throws WrongFile if a key is missing or wrong, or somebody has a ticket of the event that would change
    public synchronized void add(GateEvent event, Keys keys) throws WrongFile, IOException, InterruptedException {
        keys.of(event);
        ServedEvent before = served.get(event.id());
        if (closed || (before != null && before.event().gate().event().equals(event))) {
            return;
        }
        if (before != null) {
            if (!before.event().gate().retire()) {
                throw new WrongFile("event " + event.id() + ": people have tickets of it already, and it is changed "
                        + "(expected: the same as before, or another number)");
            }
            end(before);
        }
        HttpClient asking = client;
        ServedEvent opened = ServedEvent.open(event, keys, node);
        served.put(event.id(), opened);
        opened.start();
        if (asking != null) {
            // What the others have issued comes before the first ticket here.
            opened.follow(peers, asking);
        }
        events.put(opened.event());
    }

    /// Serves an event no more. What was issued for it stays in the folder.
    public synchronized void drop(EventId event) throws IOException {
        ServedEvent before = served.get(event);
        if (before != null) {
            end(before);
        }
    }

    private void end(ServedEvent event) throws IOException {
        EventId id = event.event().gate().id();
        events.remove(id);
        served.remove(id);
        event.stop();
        event.close();
    }

    /// The events that it serves, in the order of their numbers.
    public List<GateEvent> events() {
        return events.all().stream().map(open -> open.gate().event()).toList();
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

    /// Asks other nodes once a second, first of all what they have issued.
    ///
    /// @param addresses of the other nodes
    public synchronized void follow(List<URI> addresses) throws InterruptedException {
        HttpClient asking = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(1))
                .build();
        client = asking;
        peers = List.copyOf(addresses);
        for (ServedEvent event : served.values()) {
            event.follow(peers, asking);
        }
    }

    /// Starts to answer, at all addresses of the machine.
    ///
    /// @param port 0: any free one
    /// @return the port
    /// @throws IOException if the port is taken
    public int start(int port) throws IOException {
        return start(port, LIMITS);
    }

    /// Starts to answer at one address of the machine.
    ///
    /// @param port 0: any free one
    /// @return the port
    /// @throws IOException if the port is taken
    public int start(InetAddress address, int port) throws IOException {
        return start(address, port, LIMITS);
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
        return start(new InetSocketAddress(0).getAddress(), port, limits);
    }

    private int start(InetAddress address, int port, Connections.Limits limits) throws IOException {
        // The web server would only log it.
        requireFree(port);
        Connections connections = new Connections(limits);
        ServedEvent.every(sweeping, 1_000, connections::sweep);
        WebServer started = WebServer.builder()
                .address(address)
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
                        .register("/g", new ListRoutes(events, node))
                        .register("/g", new GateRoutes(events))
                        .register("/g", new PeerRoutes(events))
                        .register("/g", new PageRoutes(events, node))
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
        sweeping.shutdown();
        List<ServedEvent> all = ending();
        all.forEach(ServedEvent::stop);
        HttpClient asking = client;
        if (asking != null) {
            asking.shutdownNow();
        }
        for (ServedEvent event : all) {
            event.close();
        }
        lock.close();
    }

    private synchronized List<ServedEvent> ending() {
        closed = true;
        List<ServedEvent> all = List.copyOf(served.values());
        served.clear();
        return all;
    }
}
