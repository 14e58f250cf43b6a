package tereze.acts.commit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// The way between a node and its database, which a test can cut or hold at the moment it chooses.
final class Wire implements AutoCloseable {
    /// PostgreSQL's simple or extended COMMIT as the driver sends it.
    private static final byte[] COMMIT = "COMMIT".getBytes(StandardCharsets.US_ASCII);

    /// What happens to the next thing of interest on the wire.
    enum Fault {
        NONE,
        /// The commit reaches the server; its answer reaches nobody.
        CUT_AFTER_COMMIT,
        /// The commit never leaves.
        CUT_BEFORE_COMMIT,
        /// As [#CUT_BEFORE_COMMIT], at this commit and at all that follow.
        CUT_BEFORE_EVERY_COMMIT,
        /// Nothing more passes in either direction, though the connection stands: a node stopped in mid-batch.
        HOLD_BEFORE_COMMIT
    }

    private final ServerSocket listening;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Fault> fault = new AtomicReference<>(Fault.NONE);
    private final AtomicInteger faults = new AtomicInteger();

    Wire(int port) throws IOException {
        this.port = port;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /// The URL of the same database by this way. The driver prepares nothing, so that a commit can be read on the wire.
    String through(String url) {
        return url.replace(":" + port + "/", ":" + listening.getLocalPort() + "/") + "?prepareThreshold=0";
    }

    void next(Fault next) {
        fault.set(next);
    }

    int faults() {
        return faults.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                open.add(client);
                open.add(server);
                Thread.ofVirtual().start(() -> pump(client, server, true));
                Thread.ofVirtual().start(() -> pump(server, client, false));
            } catch (IOException e) {
                if (!listening.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void pump(Socket from, Socket to, boolean request) {
        byte[] buffer = new byte[65_536];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (request && contains(buffer, n)) {
                    Fault now = fault.getAndUpdate(last -> last == Fault.CUT_BEFORE_EVERY_COMMIT ? last : Fault.NONE);
                    if (now == Fault.CUT_AFTER_COMMIT) {
                        // The answer has nowhere to go: the client's side is closed before the commit is sent on.
                        from.close();
                        out.write(buffer, 0, n);
                        out.flush();
                        faults.incrementAndGet();
                        awaitAnswer(to);
                        return;
                    } else if (now == Fault.CUT_BEFORE_COMMIT || now == Fault.CUT_BEFORE_EVERY_COMMIT) {
                        faults.incrementAndGet();
                        return;
                    } else if (now == Fault.HOLD_BEFORE_COMMIT) {
                        faults.incrementAndGet();
                        Thread.sleep(10_000);
                        return;
                    }
                }
                out.write(buffer, 0, n);
                out.flush();
            }
        } catch (IOException e) {
            // Either side has gone: so does the other.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitAnswer(Socket server) throws InterruptedException {
        // The server is given the time to commit before it sees that nobody listens.
        Thread.sleep(server.isClosed() ? 0 : 100);
    }

    private static boolean contains(byte[] buffer, int length) {
        for (int i = 0; i + COMMIT.length <= length; i++) {
            if (Arrays.equals(buffer, i, i + COMMIT.length, COMMIT, 0, COMMIT.length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
