package tereze.api.web;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/// Tomcat's protocol with two rules against connections that are held without a request, on purpose or because of a bad
/// network. The whole header of a request must arrive within Tomcat's connection timeout, and so must its body; the
/// timeout itself starts again with each byte. And when connections become scarce, those are closed whose clients have
/// kept the server waiting longest: first of those from which a header is expected, then of those that send a body or
/// take a response slowly. There is no share for each address: behind a balancer all people have the same one.
///
/// Tomcat creates it by its class name, so it is public and has no dependencies.
public final class FairProtocol extends Http11NioProtocol {
    public FairProtocol() {
        super(new FairEndpoint());
    }

    @Override
    protected Processor createProcessor() {
        return new PromptProcessor(this, (FairEndpoint) getEndpoint(), getAdapter());
    }

    /// Closes a connection whose header or body is not complete in time. Moments are those of reads, in milliseconds.
    private static final class PromptProcessor extends Http11Processor {
        private final AbstractHttp11Protocol<?> http;
        private final FairEndpoint endpoint;
        private volatile @Nullable SocketWrapperBase<?> waiting;
        private volatile long since;

        private PromptProcessor(AbstractHttp11Protocol<?> http, FairEndpoint endpoint, Adapter adapter) {
            super(http, adapter);
            this.http = http;
            this.endpoint = endpoint;
            request.setInputBuffer(new PromptBody(request.getInputBuffer()));
        }

        @Override
        public SocketState service(SocketWrapperBase<?> connection) throws IOException {
            SocketState state = endpoint.answering(connection, () -> super.service(connection));
            if (state != SocketState.LONG || isAsync()) {
                waiting = null;
            } else if (!connection.equals(waiting)) {
                // Not the connection that this processor served before, which may have been closed while it waited.
                since = lastRead(connection);
                waiting = connection;
            } else if (isTooLate(connection, since)) {
                return SocketState.CLOSED;
            }
            return state;
        }

        private boolean isTooLate(SocketWrapperBase<?> connection, long begun) {
            return lastRead(connection) - begun > http.getConnectionTimeout();
        }

        private final class PromptBody implements InputBuffer {
            private final InputBuffer body;
            private long begun;

            private PromptBody(InputBuffer body) {
                this.body = body;
            }

            @Override
            public int doRead(ApplicationBufferHandler handler) throws IOException {
                if (request.getBytesRead() == 0) {
                    begun = lastRead(getSocketWrapper());
                }
                int length = body.doRead(handler);
                if (length > 0 && isTooLate(getSocketWrapper(), begun)) {
                    action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                    throw new SocketTimeoutException("the body does not arrive in time");
                }
                return length;
            }

            @Override
            public int available() {
                return body.available();
            }
        }
    }

    private static long lastRead(SocketWrapperBase<?> connection) {
        return ((NioSocketWrapper) connection).getLastRead();
    }

    /// When few connections are left, closes those whose clients have kept it waiting longest.
    private static final class FairEndpoint extends NioEndpoint {
        /// One eighth of the connections is kept free, and as many are closed at once.
        private static final int PART = 8;

        /// When all connections are taken, no new one comes that would make room.
        private static final int CHECK_MILLIS = 250;

        private static final int PROMPT_MILLIS = 1_000;

        private final Map<SocketWrapperBase<?>, Answering> answered = new ConcurrentHashMap<>();
        private @Nullable ScheduledFuture<?> checks;

        /// A connection whose requests are being answered by some thread.
        private record Answering(SocketChannel client, long since) {}

        /// A connection whose client keeps the server waiting.
        ///
        /// @param request what is being answered; null if a header is expected
        private record Waiting(
                SocketWrapperBase<NioChannel> connection,
                long since,
                @Nullable Answering request) {
            /// Which are closed first. A header that does not come at once is no loss. Any client may be the
            /// newest.
            int turn(long newest) {
                if (request != null) {
                    return 1;
                }
                return newest - since > PROMPT_MILLIS ? 0 : 2;
            }
        }

        @FunctionalInterface
        private interface Answer {
            SocketState run() throws IOException;
        }

        private SocketState answering(SocketWrapperBase<?> connection, Answer answer) throws IOException {
            SocketChannel client = ((NioChannel) connection.getSocket()).getIOChannel();
            answered.put(connection, new Answering(client, lastRead(connection)));
            try {
                return answer.run();
            } finally {
                answered.remove(connection);
            }
        }

        @Override
        protected void startAcceptorThread() {
            super.startAcceptorThread();
            checks = getUtilityExecutor()
                    .scheduleWithFixedDelay(this::makeRoom, CHECK_MILLIS, CHECK_MILLIS, TimeUnit.MILLISECONDS);
        }

        @Override
        public void stopInternal() {
            if (checks != null) {
                checks.cancel(false);
            }
            super.stopInternal();
        }

        @Override
        protected boolean setSocketOptions(SocketChannel socket) {
            makeRoom();
            return super.setSocketOptions(socket);
        }

        private void makeRoom() {
            int spare = Math.max(1, getMaxConnections() / PART);
            if (getConnectionCount() <= getMaxConnections() - spare) {
                return;
            }
            List<Waiting> waiting =
                    getConnections().stream().flatMap(this::waiting).toList();
            long newest = waiting.stream().mapToLong(Waiting::since).max().orElse(0);
            waiting.stream()
                    .sorted(Comparator.comparingInt((Waiting one) -> one.turn(newest))
                            .thenComparingLong(Waiting::since))
                    .limit(spare)
                    .forEach(this::close);
        }

        /// Empty if the server is at work for the client.
        private Stream<Waiting> waiting(SocketWrapperBase<NioChannel> connection) {
            if (connection.getLock().isLocked()) {
                Answering request = answered.get(connection);
                return request != null && isBlocked((NioSocketWrapper) connection)
                        ? Stream.of(new Waiting(connection, request.since, request))
                        : Stream.empty();
            }
            return switch (connection.getCurrentProcessor()) {
                case null -> Stream.of(new Waiting(connection, lastRead(connection), null));
                case PromptProcessor prompt
                when connection.equals(prompt.waiting) -> Stream.of(new Waiting(connection, prompt.since, null));
                default -> Stream.empty();
            };
        }

        /// Whether a thread waits until the client sends more of a body or takes more of a response.
        private static boolean isBlocked(NioSocketWrapper connection) {
            return connection.interestOps() != 0;
        }

        /// A thread that answers closes its connection itself, as soon as it can neither read nor write.
        private void close(Waiting waiting) {
            if (waiting.request == null) {
                processSocket(waiting.connection, SocketEvent.ERROR, true);
                return;
            }
            try {
                waiting.request.client.shutdownInput();
                waiting.request.client.shutdownOutput();
            } catch (IOException e) {
                // The client was faster.
            }
        }
    }
}
