package tereze.rehearsal;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/// Shows how far a rehearsal is: as a bar of its seconds on a terminal, otherwise as a line for each part and for every
/// half minute. Thread-safe.
final class ProgressView implements View, AutoCloseable {
    private static final long BETWEEN_LINES_NANOS = Duration.ofSeconds(30).toNanos();

    private final PrintWriter lines;
    private final @Nullable ProgressBar bar;
    private final long began = System.nanoTime();
    private long last;

    /// @param longest how long it takes, about
    ProgressView(PrintWriter lines, Duration longest) {
        this.lines = lines;
        boolean terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        this.bar = terminal
                ? new ProgressBarBuilder()
                        .setTaskName("rehearse")
                        .setInitialMax(longest.toSeconds())
                        .setConsumer(new ConsoleProgressBarConsumer(System.err))
                        .clearDisplayOnFinish()
                        .build()
                : null;
    }

    @Override
    public synchronized void begin(String part) {
        if (bar == null) {
            line(part);
        } else {
            advance(bar, part);
        }
    }

    @Override
    public synchronized void at(String figures) {
        if (bar != null) {
            advance(bar, figures);
        } else if (System.nanoTime() - last > BETWEEN_LINES_NANOS) {
            line(figures);
        }
    }

    private void advance(ProgressBar shown, String words) {
        shown.setExtraMessage(" " + words);
        shown.stepTo(Math.min(
                shown.getMax(), Duration.ofNanos(System.nanoTime() - began).toSeconds()));
    }

    private void line(String words) {
        last = System.nanoTime();
        lines.println("tereze: rehearse: " + words);
        lines.flush();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
