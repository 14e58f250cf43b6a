package tereze.gate.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tereze.gate.Main;

/// A node in a process of its own, with the memory that `./tereze gate` gives it.
public final class GateProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Gate is ready: http://127\\.0\\.0\\.1:(\\d+)\\R");
    private static final Pattern MOST_MEMORY = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final int MOST_SECONDS = 120;

    private final Process process;
    private final Path said;
    private final int port;

    private GateProcess(Process process, Path said, int port) {
        this.process = process;
        this.said = said;
        this.port = port;
    }

    /// Starts a node and waits until it is ready.
    ///
    /// @param folder for what it keeps and says
    public static GateProcess start(TestEvent event, Path folder) throws IOException, InterruptedException {
        Path said = folder.resolve("stderr");
        ProcessBuilder builder = new ProcessBuilder(command(event, folder));
        builder.environment().put("TEREZE_GATE_WARM", "200");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        for (int tenths = 0; tenths < 10 * MOST_SECONDS && process.isAlive(); tenths++) {
            Matcher ready = READY.matcher(Files.readString(said));
            if (ready.find()) {
                return new GateProcess(process, said, Integer.parseInt(ready.group(1)));
            }
            Thread.sleep(100);
        }
        process.destroyForcibly();
        throw new AssertionError("the gate does not start: " + Files.readString(said));
    }

    /// The command line of a node.
    ///
    /// @param folder for what it keeps
    public static List<String> command(TestEvent event, Path folder) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx96m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "--event",
                event.file().toString(),
                "--keys",
                event.keysFile().toString(),
                "--data",
                folder.resolve("data").toString(),
                "--port",
                "0",
                "--demo");
    }

    public int port() {
        return port;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// What it has said so far.
    public String said() throws IOException {
        return new String(Files.readAllBytes(said), StandardCharsets.ISO_8859_1);
    }

    /// The most memory that it had at one time, in mebibytes.
    public long mostMemory() throws IOException {
        Matcher most = MOST_MEMORY.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
        if (!most.find()) {
            throw new IllegalStateException("VmHWM");
        }
        return Long.parseLong(most.group(1)) / 1_024;
    }

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
