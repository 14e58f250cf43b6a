package tereze.gate.queue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import tereze.gate.rules.EventId;

/// Asks servers over HTTP.
final class Web implements AutoCloseable {
    private final HttpClient client;
    private final Duration patience;

    /// @param patience how long a server may take to answer
    Web(Duration patience) {
        this.patience = patience;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
    }

    /// Asks an address.
    ///
    /// @throws IOException if nobody answers
    Answer get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).GET());
    }

    /// Sends JSON to an address.
    ///
    /// @throws IOException if nobody answers
    Answer post(URI address, byte[] json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json)));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response =
                client.send(request.timeout(patience).build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(
                response.statusCode(),
                response.body(),
                response.headers().firstValue("Date").map(Web::moment).orElse(null));
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
    static URI eventAt(String typed, EventId event) throws Obstacle {
        URI gate = address(typed);
        String path = "/g/" + event + "/";
        return gate.getPath().endsWith(path) ? gate : gate.resolve(gate.getPath() + path.substring(1));
    }

    /// An address, which ends with a slash.
    ///
    /// @throws Obstacle if it is none
    static URI address(String typed) throws Obstacle {
        return page(typed.endsWith("/") ? typed : typed + "/");
    }

    /// The address of one page.
    ///
    /// @throws Obstacle if it is none
    static URI page(String typed) throws Obstacle {
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
