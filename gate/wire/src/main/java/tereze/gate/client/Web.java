package tereze.gate.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tereze.gate.rules.EventId;

/// Asks servers over HTTP. Answers have a limit in time and size. Thread-safe.
public final class Web implements AutoCloseable {
    private final HttpClient client;
    private static final int MOST_BYTES = 256 << 20;

    private final Duration patience;
    private final int mostBytes;

    /// @param patience how long a server may take to answer
    public Web(Duration patience) {
        this(patience, MOST_BYTES);
    }

    /// @param patience how long a server may take for the whole answer
    /// @param mostBytes of an answer
    public Web(Duration patience, int mostBytes) {
        this.patience = patience;
        this.mostBytes = mostBytes;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
    }

    /// Asks an address.
    ///
    /// @throws IOException if nobody answers
    public Answer get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).GET());
    }

    /// Asks an address for what it has, if that has changed. The status is 304 if it has not.
    ///
    /// @param tag of the version that is known ([Answer#tag]); null: none
    /// @throws IOException if nobody answers
    public Answer getIfChanged(URI address, @Nullable String tag) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).GET();
        return send(tag == null ? request : request.header("If-None-Match", tag));
    }

    /// Sends JSON to an address.
    ///
    /// @throws IOException if nobody answers
    public Answer post(URI address, byte[] json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json)));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = whole(client.sendAsync(
                request.timeout(patience).build(),
                HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), mostBytes)));
        return new Answer(
                response.statusCode(),
                response.body(),
                response.headers().firstValue("Date").map(Web::moment).orElse(null),
                response.headers().firstValue("ETag").orElse(null));
    }

    /// The client's own limit ends with the headers of an answer.
    private <T> T whole(CompletableFuture<T> answer) throws IOException, InterruptedException {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("it takes longer than " + patience.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw new IOException(
                    e.getCause() == null ? e.toString() : e.getCause().toString(), e);
        } finally {
            // One that is there is not changed by it.
            answer.cancel(true);
        }
    }

    private static @Nullable Instant moment(String date) {
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// The address of an event at a gate, which ends with a slash.
    ///
    /// @param typed the address of the gate, or that of the event there
    /// @throws Obstacle if it is no address
    public static URI eventAt(String typed, EventId event) throws Obstacle {
        URI gate = address(typed);
        String path = "/g/" + event + "/";
        return gate.getPath().endsWith(path) ? gate : gate.resolve(gate.getPath() + path.substring(1));
    }

    /// An address, which ends with a slash.
    ///
    /// @throws Obstacle if it is none
    public static URI address(String typed) throws Obstacle {
        return page(typed.endsWith("/") ? typed : typed + "/");
    }

    /// The address of one page.
    ///
    /// @throws Obstacle if it is none
    public static URI page(String typed) throws Obstacle {
        try {
            URI address = URI.create(typed);
            boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (http && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // The same message as for an address of another kind.
        }
        throw new Obstacle(typed + ": no address (expected: such as http://127.0.0.1:8090)");
    }

    @Override
    public void close() {
        // An answer for which nobody waits any more is no reason to wait.
        client.shutdownNow();
    }
}
