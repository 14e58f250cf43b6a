package tereze.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What the terminal shows during a start.
class StartViewTest {
    private static final String OVER = "\r\033[K";

    private final StringWriter terminal = new StringWriter();

    private StartView view(boolean live) {
        return new StartView(new PrintWriter(terminal), live);
    }

    private static long secondsAgo(long seconds) {
        return System.nanoTime() - TimeUnit.SECONDS.toNanos(seconds);
    }

    @Test
    void printsOneLineForEachStepWithItsDuration() {
        StartView view = view(false);
        view.title("0.1.0-SNAPSHOT", List.of("demonstration, 1,000 synthetic people", "data in ./data"));
        view.begin("database", "starting", secondsAgo(4)).done("created, 34 migrations");
        StartView.Step country = view.begin("country", "1,000 people  " + StartView.bar(0), secondsAgo(3));
        country.at("1,000 people  " + StartView.bar(50));
        country.done("1,000 people  " + StartView.bar(100));
        view.begin("server", "starting", secondsAgo(12)).done("http://127.0.0.1:8080");
        view.print("Ctrl-C stops it.");
        assertThat(terminal.toString()).isEqualToNormalizingNewlines("""
                  Tereze 0.1.0 · demonstration, 1,000 synthetic people · data in ./data
                  ✓ database   created, 34 migrations      4 s
                  ✓ country    1,000 people  ██████████    3 s
                  ✓ server     http://127.0.0.1:8080      12 s
                  Ctrl-C stops it.
                """);
    }

    @Test
    void rewritesTheLineOfACurrentStepIfTheViewIsLive() {
        StartView view = view(true);
        StartView.Step step = view.begin("country", "1,000 people  " + StartView.bar(0));
        step.at("1,000 people  " + StartView.bar(39));
        step.done("1,000 people  " + StartView.bar(100));
        assertThat(terminal.toString())
                .isEqualToNormalizingNewlines(OVER + "  · country    1,000 people  ░░░░░░░░░░"
                        + OVER + "  · country    1,000 people  ███░░░░░░░"
                        + OVER + "  ✓ country    1,000 people  ██████████    0 s\n");
    }

    @Test
    void removesAnUnfinishedLineBeforeItPrintsAFailure() {
        StartView view = view(true);
        view.begin("server", "starting");
        view.fail("port 8080 is not free: choose another with --port");
        assertThat(terminal.toString())
                .isEqualToNormalizingNewlines(OVER + "  · server     starting" + OVER
                        + "tereze: port 8080 is not free: choose another with --port\n");
    }

    @Test
    void printsPlainLinesOnlyIfTheViewIsNotLive() {
        StartView view = view(false);
        view.begin("server", "starting").at("still starting");
        view.clear();
        view.fail("no");
        assertThat(terminal.toString()).isEqualToNormalizingNewlines("tereze: no\n");
    }
}
