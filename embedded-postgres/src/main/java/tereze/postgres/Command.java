package tereze.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A program that is run until it ends.
record Command(List<String> words, Map<String, String> environment, String input) {
    /// The result of a program.
    record Ended(int status, String output) {
        boolean succeeded() {
            return status == 0;
        }
    }

    static Command of(List<String> prefix, List<String> words) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(words);
        return new Command(List.copyOf(all), Map.of(), "");
    }

    Command with(Map<String, String> variables) {
        return new Command(words, variables, input);
    }

    Command reading(String text) {
        return new Command(words, environment, text);
    }

    /// Runs the program in a folder. It may leave a daemon running, if the daemon closes the output.
    Ended run(Path folder) {
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output);
        } catch (IOException e) {
            throw new CannotRunPostgres("cannot run " + words.getFirst() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRunPostgres("interrupted while " + words.getFirst() + " was running");
        }
    }
}
