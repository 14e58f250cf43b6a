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

/// A proxy between a node and its database. A test can cut or hold the connection at a chosen moment.
final class Wire implements AutoCloseable {
    /// A simple or extended COMMIT as the PostgreSQL driver sends it.
    private static final byte[] COMMIT = "COMMIT".getBytes(StandardCharsets.US_ASCII);

    /// What happens at the next commit.
    enum Fault {
        NONE,
        /// The commit reaches the server, but its response is lost.
        CUT_AFTER_COMMIT,
        /// The commit is never sent.
        CUT_BEFORE_COMMIT,
        /// As [#CUT_BEFORE_COMMIT], at this commit and at all later ones.
        CUT_BEFORE_EVERY_COMMIT,
        /// Nothing more passes in either direction, but the connection stays open, as when a node stops during a
        /// batch.
        HOLD_BEFORE_COMMIT
    }

    private final ServerSocket listening;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Fault> fault = new AtomicReference<>(Fault.NONE);
    private final AtomicInteger faults = new AtomicInteger();
    private volatile boolean cut;

    Wire(int port) throws IOException {
        this.port = port;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /// The URL of the same database through this proxy. The driver prepares no statements, so that the proxy can
    /// recognise a commit.
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
                if (cut) {
                    client.close();
                    continue;
                }
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
                        // The client's side is closed before the commit is sent, so that the response is lost.
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
            // If one side is closed, the other is closed too.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitAnswer(Socket server) throws InterruptedException {
        // Gives the server time to commit before it sees that the client is gone.
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

    /// Ends all connections, and each new one at once. The port stays taken, so that no other wire gets it.
    void cut() throws IOException {
        cut = true;
        for (Socket socket : open) {
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        cut();
        listening.close();
    }
}
