package tereze.api.web;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.util.Comparator;
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

/// Tomcat's protocol with two rules against connections that are held without a request, be it on purpose or by a bad
/// network. The whole header of a request must arrive within Tomcat's connection timeout, and so must its body; the
/// timeout itself begins anew with each byte. And when connections become scarce, those that have waited longest for a
/// header are closed. There is no share for each address: behind a balancer all people have the same one.
///
/// Tomcat creates it by its class name, so it is public and has no dependencies.
public final class FairProtocol extends Http11NioProtocol {
    public FairProtocol() {
        super(new FairEndpoint());
    }

    @Override
    protected Processor createProcessor() {
        return new PromptProcessor(this, getAdapter());
    }

    /// Closes a connection whose header or body is not complete in time. Moments are those of reads, in milliseconds.
    private static final class PromptProcessor extends Http11Processor {
        private final AbstractHttp11Protocol<?> http;
        private volatile @Nullable SocketWrapperBase<?> waiting;
        private volatile long since;

        private PromptProcessor(AbstractHttp11Protocol<?> http, Adapter adapter) {
            super(http, adapter);
            this.http = http;
            request.setInputBuffer(new PromptBody(request.getInputBuffer()));
        }

        @Override
        public SocketState service(SocketWrapperBase<?> connection) throws IOException {
            SocketState state = super.service(connection);
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

    /// When few connections are left, closes those that have waited longest.
    private static final class FairEndpoint extends NioEndpoint {
        /// One eighth of the connections is kept free, and as many are closed at once.
        private static final int PART = 8;

        private record Waiting(SocketWrapperBase<NioChannel> connection, long since) {}

        @Override
        protected boolean setSocketOptions(SocketChannel socket) {
            int spare = Math.max(1, getMaxConnections() / PART);
            if (getConnectionCount() > getMaxConnections() - spare) {
                getConnections().stream()
                        .flatMap(FairEndpoint::waiting)
                        .sorted(Comparator.comparingLong(Waiting::since))
                        .limit(spare)
                        .forEach(waiting -> processSocket(waiting.connection, SocketEvent.ERROR, true));
            }
            return super.setSocketOptions(socket);
        }

        /// Empty if a request is being answered.
        private static Stream<Waiting> waiting(SocketWrapperBase<NioChannel> connection) {
            if (connection.getLock().isLocked()) {
                return Stream.empty();
            }
            return switch (connection.getCurrentProcessor()) {
                case null -> Stream.of(new Waiting(connection, lastRead(connection)));
                case PromptProcessor prompt
                when connection.equals(prompt.waiting) -> Stream.of(new Waiting(connection, prompt.since));
                default -> Stream.empty();
            };
        }
    }
}
