package tereze.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A provider of messages in its own process. A test can kill it and restart it at the same port. A file records
/// in order what it received and acknowledged: a line `R id` before each acknowledgement, and a line `A id` after
/// it was sent.
final class ProviderProcess implements AutoCloseable {
    private static final long START_SECONDS = 180;

    private final Class<?> main;
    private final Path log;
    private final int port;
    private Process process;

    private ProviderProcess(Class<?> main, Path log, int port, Process process) {
        this.main = main;
        this.log = log;
        this.port = port;
        this.process = process;
    }

    /// A line of the log.
    ///
    /// @param acknowledged true for a sent acknowledgement, false for a received message
    record Entry(boolean acknowledged, String id) {}

    /// Starts a provider at a free port.
    ///
    /// @param main the class to run, with the port and the log as its arguments
    static ProviderProcess start(Class<?> main, Path log) throws Exception {
        Files.createFile(log);
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProviderProcess provider = new ProviderProcess(main, log, port, spawn(main, port, log));
        provider.awaitListening();
        return provider;
    }

    private static Process spawn(Class<?> main, int port, Path log) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        main.getName(),
                        Integer.toString(port),
                        log.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        log.resolveSibling(log.getFileName() + ".out").toFile()))
                .start();
    }

    private void awaitListening() throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (process.isAlive() && System.nanoTime() < deadline) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new IllegalStateException(main.getSimpleName() + " did not start");
    }

    int port() {
        return port;
    }

    /// `kill -9`.
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /// Starts again after [#kill].
    void restart() throws Exception {
        process = spawn(main, port, log);
        awaitListening();
    }

    /// All entries, also those of processes that were killed.
    List<Entry> entries() {
        try {
            List<Entry> entries = new ArrayList<>();
            for (String line : Files.readAllLines(log)) {
                entries.add(new Entry(line.startsWith("A "), line.substring(2)));
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The entries after the first ones.
    ///
    /// @param first the number of entries to leave out
    List<Entry> entriesAfter(int first) {
        List<Entry> entries = entries();
        return entries.subList(first, entries.size());
    }

    @Override
    public void close() {
        kill();
    }
}
