package tereze.rehearsal.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tereze.rehearsal.CannotRehearse;

/// A program that runs. What it says is in a file.
final class Running {
    private static final int LINES_SHOWN = 5;

    private final String name;
    private final Process process;
    private final Path output;

    private Running(String name, Process process, Path output) {
        this.name = name;
        this.process = process;
        this.output = output;
    }

    /// Starts a program.
    ///
    /// @param settings variables of its environment. It gets no others of Tereze, but for the folder of services
    static Running start(String name, List<String> command, Map<String, String> settings, Path output)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(variable -> (variable.startsWith("TEREZE_") && !variable.equals("TEREZE_SERVICES_FOLDER"))
                        || variable.startsWith("SERVER_")
                        || variable.startsWith("SPRING_"));
        builder.environment().putAll(settings);
        return new Running(
                name,
                builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                        .start(),
                output);
    }

    /// Something that is to become true.
    interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    /// Waits until something holds.
    ///
    /// @throws CannotRehearse if the program ends before, or it takes too long
    void await(Condition condition, int seconds) throws InterruptedException, IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!condition.holds()) {
            if (!process.isAlive()) {
                throw new CannotRehearse("the " + name + " ended: " + lastLines());
            }
            if (System.nanoTime() > deadline) {
                throw new CannotRehearse("the " + name + " did not start within " + seconds + " s: " + lastLines());
            }
            Thread.sleep(50);
        }
    }

    /// Whether it has said this.
    boolean hasSaid(String words) throws IOException {
        return Files.readString(output).contains(words);
    }

    private String lastLines() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(output));
        return String.join(" / ", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    }

    /// `kill -9`.
    void kill() {
        process.destroyForcibly().onExit().join();
    }
}
