package tereze.gate.server;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Keeps connections few, because each takes memory, and cuts off the slow ones. If there are too many, those end that
/// have done nothing for longest: first of all those that had an answer already, whose people lose nothing, so a slow
/// network has time for its first request. People who open thousands and are silent keep nobody out. Thread-safe.
final class Connections implements ServerConnectionSelector {
    /// How many end at once, of so many: each look at all of them costs time.
    private static final int PART = 20;

    private static final ScopedValue<Counted> CURRENT = ScopedValue.newInstance();

    private final Http1ConnectionSelector http;
    private final Limits limits;
    private final Set<Counted> open = ConcurrentHashMap.newKeySet();

    /// @param most connections at a time
    /// @param idle how long one may wait for the first line of a request
    /// @param request how long a request and its answer may take after that line
    record Limits(int most, Duration idle, Duration request) {}

    Connections(Limits limits) {
        this.limits = limits;
        http = Http1ConnectionSelector.builder()
                .config(Http1Config.create())
                .upgraders(Map.of())
                .build();
    }

    @Override
    public int bytesToIdentifyConnection() {
        return http.bytesToIdentifyConnection();
    }

    @Override
    public Support supports(BufferData data) {
        return http.supports(data);
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return http.supportedApplicationProtocols();
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        return new Counted(http.connection(context));
    }

    /// Notes that a connection is being answered. Ends it after the answer if one of both sides says so (RFC 9112
    /// section 9.6): the web server would keep it.
    static void note(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        CURRENT.get().answered = true;
        chain.proceed();
        if (request.headers().contains(HeaderValues.CONNECTION_CLOSE)
                || response.headers().contains(HeaderValues.CONNECTION_CLOSE)) {
            throw new CloseConnectionException("this was the last answer");
        }
    }

    /// Ends connections that are idle or slow. To be called once a second.
    void sweep() {
        for (Counted one : open) {
            Duration quiet = one.idleTime();
            if (quiet.compareTo(limits.request) > 0) {
                one.close(true);
            } else if (quiet.compareTo(limits.idle) > 0) {
                one.close(false);
            }
        }
    }

    private synchronized void makeRoom() {
        if (open.size() > limits.most) {
            List<Quiet> ending = open.stream()
                    .map(one -> new Quiet(one, one.idleTime()))
                    .sorted(DISPENSABLE_FIRST)
                    .limit(Math.max(1, limits.most / PART))
                    .toList();
            ending.forEach(one -> {
                open.remove(one.connection);
                one.connection.close(true);
            });
        }
    }

    private record Quiet(Counted connection, Duration time) {}

    /// The web server's times are coarse, so connections that did nothing yet often have the same.
    private static final Comparator<Quiet> DISPENSABLE_FIRST = Comparator.comparing(
                    (Quiet quiet) -> quiet.connection.answered)
            .thenComparing(Quiet::time)
            .reversed()
            .thenComparingLong(quiet -> quiet.connection.openedNanos);

    /// A connection that is in the set while it is open.
    private final class Counted implements ServerConnection {
        private final ServerConnection connection;
        private final long openedNanos = System.nanoTime();
        private volatile boolean answered;

        Counted(ServerConnection connection) {
            this.connection = connection;
        }

        @Override
        public void handle(Limit limit) throws InterruptedException {
            open.add(this);
            try {
                makeRoom();
                ScopedValue.where(CURRENT, this).<@Nullable Void, InterruptedException>call(() -> {
                    connection.handle(limit);
                    return null;
                });
            } finally {
                open.remove(this);
            }
        }

        /// Since the last request began or ended.
        @Override
        public Duration idleTime() {
            return connection.idleTime();
        }

        /// @param interrupt whether also while a request is read or answered
        @Override
        public void close(boolean interrupt) {
            connection.close(interrupt);
        }
    }
}
