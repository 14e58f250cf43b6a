package tereze.launcher.reconcile;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/// Shows how far the work is: as a bar on a terminal, otherwise as a line for each part.
public final class Progress implements AutoCloseable {
    /// The phases of the work, and the two parts of writing.
    private static final int PARTS = 8;

    private final PrintWriter lines;
    private final @Nullable ProgressBar bar;

    public Progress(PrintWriter lines) {
        this.lines = lines;
        boolean terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        this.bar = terminal
                ? new ProgressBarBuilder()
                        .setTaskName("reconcile")
                        .setInitialMax(PARTS)
                        .setConsumer(new ConsoleProgressBarConsumer(System.err))
                        .clearDisplayOnFinish()
                        .build()
                : null;
    }

    /// A part of the work begins.
    public void begin(String part) {
        if (bar == null) {
            lines.println("tereze: reconcile: " + part);
            lines.flush();
        } else {
            bar.setExtraMessage(" " + part);
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
