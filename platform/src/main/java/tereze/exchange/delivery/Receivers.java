package tereze.exchange.delivery;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/// Posts messages to the systems of organisations. A host name is resolved for each message, each of its
/// addresses must be allowed, and the connection goes to one of these: a name cannot be checked with one
/// address and used with another.
/// Redirects are not followed, and of a response only the status is read. Thread-safe.
final class Receivers implements AutoCloseable {
    /// For a whole exchange: name, connection, TLS, message, status.
    static final Duration TIMEOUT = Duration.ofSeconds(10);

    private static final Timeout CONNECTING = Timeout.ofSeconds(5);
    private static final int MOST_CONNECTIONS = 64;
    private static final int LONGEST_LINE = 8 * 1024;
    private static final int MOST_HEADERS = 100;
    private static final String JSON = "application/json";

    private final CloseableHttpClient http;
    private final Duration timeout;

    /// Resolves a host name.
    @FunctionalInterface
    interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /// @param allowed whether a connection to an address is allowed
    Receivers(Names names, Predicate<InetAddress> allowed, Duration timeout) {
        this.timeout = timeout;
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedNames(names, allowed))
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxLineLength(LONGEST_LINE)
                                        .setMaxHeaderCount(MOST_HEADERS)
                                        .build())
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECTING)
                                .setSocketTimeout(Timeout.of(timeout))
                                .build())
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(MOST_CONNECTIONS)
                        .build())
                // A connection that is used again would go to an address that was checked for an earlier message.
                .setConnectionReuseStrategy((_, _, _) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .setUserAgent("Tereze")
                .build();
    }

    /// The result of an attempt.
    sealed interface Result {
        /// The organisation took the message: 2xx.
        record Taken() implements Result {}

        /// It was not taken. The reason is a code and never a text of the other side.
        ///
        /// @param forGood whether the organisation wants no such message any more: 410
        record Failed(String reason, boolean forGood) implements Result {
            static Failed now(String reason) {
                return new Failed(reason, false);
            }
        }
    }

    /// Posts a message and waits for the status, at most for the timeout.
    Result post(URI url, Map<String, String> headers, byte[] body) throws InterruptedException {
        HttpPost post = new HttpPost(url);
        headers.forEach(post::setHeader);
        post.setEntity(new ByteArrayEntity(body, ContentType.create(JSON)));
        FutureTask<Integer> sending = new FutureTask<>(() -> status(post));
        Thread.ofVirtual().start(sending);
        try {
            return result(sending.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Result.Failed.now("no answer in time");
        } catch (ExecutionException e) {
            return Result.Failed.now(reason(Objects.requireNonNullElse(e.getCause(), e)));
        } finally {
            post.abort();
            sending.cancel(true);
        }
    }

    /// The connection is cut off once the status is there: closing a response would read it to its end.
    private int status(HttpPost post) throws IOException {
        int status = http.executeOpen(null, post, null).getCode();
        post.abort();
        return status;
    }

    private static Result result(int status) {
        if (status / 100 == 2) {
            return new Result.Taken();
        }
        return new Result.Failed("http " + status, status == 410);
    }

    private static String reason(Throwable failure) {
        return switch (failure) {
            case AddressNotAllowed _ -> "address not public";
            case UnknownHostException _ -> "host unknown";
            case SSLException _ -> "no trusted encryption";
            case SocketTimeoutException _ -> "no answer in time";
            case InterruptedIOException _ -> "no answer in time";
            case IOException _ -> "no connection";
            default -> failure.getClass().getSimpleName();
        };
    }

    @Override
    public void close() {
        http.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }

    /// A host has an address with which no connection is allowed.
    private static final class AddressNotAllowed extends UnknownHostException {
        private AddressNotAllowed(String host) {
            super(host);
        }
    }

    private record CheckedNames(Names names, Predicate<InetAddress> allowed) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] found = names.addresses(host);
            for (InetAddress address : found) {
                if (!allowed.test(address)) {
                    throw new AddressNotAllowed(host);
                }
            }
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
