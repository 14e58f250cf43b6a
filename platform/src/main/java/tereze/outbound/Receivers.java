package tereze.outbound;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/// Posts messages to the systems of others, such as webhooks. A host name is resolved for each message, each of its
/// addresses must be allowed, and the connection goes to one of these: a name cannot be checked with one
/// address and used with another.
/// Redirects are not followed, and of a response only the status and `Retry-After` are read. Thread-safe.
public final class Receivers implements AutoCloseable {
    /// For a whole exchange: name, connection, TLS, message, status.
    public static final Duration TIMEOUT = Duration.ofSeconds(10);

    private static final Timeout CONNECTING = Timeout.ofSeconds(5);
    private static final int MOST_CONNECTIONS = 64;
    private static final int LONGEST_LINE = 8 * 1024;
    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_NUMBER = 9;

    private final CloseableHttpClient http;
    private final Duration timeout;

    /// Resolves a host name.
    @FunctionalInterface
    public interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /// @param allowed whether a connection to an address is allowed
    public Receivers(Names names, Predicate<InetAddress> allowed, Duration timeout) {
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
    public sealed interface Result {
        /// The receiver answered.
        ///
        /// @param retryAfter how long it asks to wait; null if it does not say so in seconds
        record Answered(int status, @Nullable Duration retryAfter) implements Result {
            /// Whether it took the message: 2xx.
            public boolean isTaken() {
                return status / 100 == 2;
            }
        }

        /// There was no answer. The reason is a code and never a text of the other side.
        record NotReached(String reason) implements Result {}
    }

    /// Posts a message and waits for the status, at most for the timeout.
    ///
    /// @param type the media type of the body
    /// @throws InterruptedException if the caller is interrupted while it waits
    public Result post(URI url, String type, Map<String, String> headers, byte[] body) throws InterruptedException {
        HttpPost post = new HttpPost(url);
        headers.forEach(post::setHeader);
        post.setEntity(new ByteArrayEntity(body, ContentType.create(type)));
        FutureTask<Result> sending = new FutureTask<>(() -> answer(post));
        Thread.ofVirtual().start(sending);
        try {
            return sending.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Result.NotReached("no answer in time");
        } catch (ExecutionException e) {
            return new Result.NotReached(reason(Objects.requireNonNullElse(e.getCause(), e)));
        } finally {
            post.abort();
            sending.cancel(true);
        }
    }

    /// The connection is cut off once the status is there: closing a response would read it to its end.
    private Result answer(HttpPost post) throws IOException {
        ClassicHttpResponse response = http.executeOpen(null, post, null);
        Result answer = new Result.Answered(response.getCode(), retryAfter(response));
        post.abort();
        return answer;
    }

    private static @Nullable Duration retryAfter(ClassicHttpResponse response) {
        return Optional.ofNullable(response.getFirstHeader(HttpHeaders.RETRY_AFTER))
                .map(Header::getValue)
                .filter(seconds -> seconds.matches("[0-9]{1," + LONGEST_NUMBER + "}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(null);
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
