package tereze.gate.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A node in a process of its own, with the memory that `./tereze gate` gives it.
final class GateProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Gate is ready: http://127\\.0\\.0\\.1:(\\d+)\\R");
    private static final int MOST_SECONDS = 120;

    private final Process process;
    private final int port;

    private GateProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Starts a node and waits until it is ready.
    ///
    /// @param data where it keeps what it issues
    /// @param port 0: any free one
    static GateProcess start(Example example, Path data, int port) throws IOException, InterruptedException {
        Path said = Files.createTempFile(example.folder, "gate-", ".stderr");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx96m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                tereze.gate.Main.class.getName(),
                "--event",
                example.eventFile.toString(),
                "--keys",
                example.keyFile.toString(),
                "--data",
                data.toString(),
                "--port",
                "" + port,
                "--demo"));
        builder.environment().put("TEREZE_GATE_WARM", "200");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        for (int tenths = 0; tenths < 10 * MOST_SECONDS && process.isAlive(); tenths++) {
            Matcher ready = READY.matcher(Files.readString(said));
            if (ready.find()) {
                return new GateProcess(process, Integer.parseInt(ready.group(1)));
            }
            Thread.sleep(100);
        }
        process.destroyForcibly();
        throw new AssertionError("the gate does not start: " + Files.readString(said));
    }

    int port() {
        return port;
    }

    /// Ends it at once (SIGKILL): it can finish nothing.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Asks it to end (SIGTERM), and waits until it has.
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
