package tereze.rehearsal.http;

import java.io.Closeable;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tereze.rehearsal.http.HttpCaller.Answer;

/// Kept connections to one server, at most so many at once; further callers wait for a free one. Thread-safe.
///
/// A request may be sent twice, if a kept connection has ended meanwhile: all requests of a rehearsal can be repeated.
public final class Connections implements Closeable {
    /// Less than a server keeps an idle connection.
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Endpoint endpoint;
    private final int timeoutMillis;
    private final Semaphore free;
    private final ConcurrentLinkedDeque<Idle> idle = new ConcurrentLinkedDeque<>();

    /// @param most connections at once
    /// @param timeoutMillis for connecting, and for each wait for bytes
    public Connections(Endpoint endpoint, int most, int timeoutMillis) {
        this.endpoint = endpoint;
        this.timeoutMillis = timeoutMillis;
        this.free = new Semaphore(most, true);
    }

    private record Idle(HttpCaller caller, long sinceNanos) {}

    private interface Request {
        Answer on(HttpCaller caller) throws IOException;
    }

    /// The server.
    public Endpoint endpoint() {
        return endpoint;
    }

    /// Gets a page.
    ///
    /// @param headers more headers, each line with its `\r\n`
    public Answer get(String path, String headers) throws IOException, InterruptedException {
        return send(caller -> caller.get(path, headers));
    }

    /// Posts JSON.
    ///
    /// @param headers more headers, each line with its `\r\n`
    public Answer post(String path, String headers, String json) throws IOException, InterruptedException {
        return send(caller -> caller.post(path, headers, json));
    }

    private Answer send(Request request) throws IOException, InterruptedException {
        free.acquire();
        try {
            HttpCaller kept = kept();
            if (kept != null) {
                try {
                    return answered(request, kept);
                } catch (SocketTimeoutException e) {
                    throw e;
                } catch (IOException e) {
                    // It may have ended while nobody used it; a new connection shows whether the server is there.
                }
            }
            return answered(request, new HttpCaller(endpoint, timeoutMillis));
        } finally {
            free.release();
        }
    }

    private Answer answered(Request request, HttpCaller caller) throws IOException {
        try {
            Answer answer = request.on(caller);
            idle.push(new Idle(caller, System.nanoTime()));
            return answer;
        } catch (IOException | RuntimeException e) {
            caller.close();
            throw e;
        }
    }

    private @Nullable HttpCaller kept() throws IOException {
        for (Idle found = idle.poll(); found != null; found = idle.poll()) {
            if (System.nanoTime() - found.sinceNanos() < FRESH_NANOS) {
                return found.caller();
            }
            found.caller().close();
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        for (Idle found = idle.poll(); found != null; found = idle.poll()) {
            found.caller().close();
        }
    }
}
