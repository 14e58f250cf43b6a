package tereze.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Shows the start of Tereze to a person at a terminal: a title, then one line for each step with its duration.
///
/// ```
///   Tereze 0.1.0 · demonstration, 1,000 synthetic people · data in ./data
///   ✓ database   created, 34 migrations      4 s
/// ```
///
/// A live view rewrites the line of the current step until the step is done. Any other view prints finished lines only.
/// Not thread-safe.
public final class StartView {
    /// Returns to the start of the line and clears it.
    private static final String OVER = "\r\033[K";

    private static final int BAR = 10;

    private final PrintWriter terminal;
    private final boolean live;

    /// @param live whether the terminal can rewrite a line
    public StartView(PrintWriter terminal, boolean live) {
        this.terminal = terminal;
        this.live = live;
    }

    /// Prints the title.
    ///
    /// @param version of the build, as its manifest names it
    public void title(String version, List<String> parts) {
        print("Tereze " + version.replace("-SNAPSHOT", "") + " · " + String.join(" · ", parts));
    }

    /// Starts a step.
    public Step begin(String name, String doing) {
        return begin(name, doing, System.nanoTime());
    }

    /// Shows a step that has started earlier.
    ///
    /// @param began its start, by `System.nanoTime()`
    Step begin(String name, String doing, long began) {
        Step step = new Step(name, began);
        step.at(doing);
        return step;
    }

    void print(String line) {
        terminal.println("  " + line);
        terminal.flush();
    }

    /// Prints why the start failed.
    ///
    /// @param line the reason and what to do
    void fail(String line) {
        clear();
        terminal.println("tereze: " + line);
        terminal.flush();
    }

    /// Removes the line of an unfinished step.
    public void clear() {
        if (live) {
            terminal.print(OVER);
            terminal.flush();
        }
    }

    /// A number with separators: `1,000`.
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// A progress bar of ten blocks.
    public static String bar(int percent) {
        int full = percent * BAR / 100;
        return "█".repeat(full) + "░".repeat(BAR - full);
    }

    /// A path, relative to the current folder if it is inside.
    public static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path there = path.toAbsolutePath().normalize();
        return there.startsWith(here) ? "./" + here.relativize(there) : there.toString();
    }

    /// A step of the start.
    public final class Step {
        private static final String DONE = "✓";
        private static final String CURRENT = "·";

        private final String name;
        private final long began;

        private Step(String name, long began) {
            this.name = name;
            this.began = began;
        }

        /// Shows what the step is doing now.
        public void at(String doing) {
            if (live) {
                terminal.print(OVER + "  " + CURRENT + String.format(" %-10s %s", name, doing));
                terminal.flush();
            }
        }

        /// Prints the result.
        public void done(String what) {
            clear();
            long seconds = Math.round((System.nanoTime() - began) / 1e9);
            print(DONE + String.format(" %-10s %-24s%5d s", name, what, seconds));
        }
    }
}
