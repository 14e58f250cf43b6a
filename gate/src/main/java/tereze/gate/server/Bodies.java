package tereze.gate.server;

import io.helidon.common.buffers.DataReader;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Reads the bodies of requests, as far as they may go.
final class Bodies {
    private Bodies() {}

    /// Refuses bodies that do not say how long they are: the web server takes each of their chunks into the memory,
    /// before anybody here can count.
    static void guard(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        if (request.headers().contains(HeaderNames.TRANSFER_ENCODING)) {
            response.header(HeaderValues.CONNECTION_CLOSE);
            Problem.send(Refusal.LENGTH_MISSING, response);
        } else {
            chain.proceed();
        }
    }

    /// Reads a body.
    static byte[] read(ServerRequest request, int most) {
        long length = request.headers().contentLength().orElse(0);
        if (length > most) {
            throw new Refused(Refusal.BODY_TOO_LARGE);
        }
        try (InputStream in = request.content().inputStream()) {
            return in.readNBytes((int) length);
        } catch (DataReader.InsufficientDataAvailableException e) {
            throw new CloseConnectionException("ended within a body", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
