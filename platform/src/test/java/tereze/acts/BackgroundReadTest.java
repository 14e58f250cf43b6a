package tereze.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import tereze.testing.Fault;

/// Its readers wait no longer than they said.
@Fault("S1")
class BackgroundReadTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void givesItsResultToEveryReader() {
        BackgroundRead<String> read = BackgroundRead.start(() -> "found");
        assertThat(read.within(LONG)).contains("found");
        assertThat(read.within(Duration.ZERO)).contains("found");
        assertThat(read.hasResult()).isTrue();
        assertThat(read.isRunning()).isFalse();
    }

    @Test
    void isEmptyUntilItEnds() {
        CountDownLatch answers = new CountDownLatch(1);
        BackgroundRead<String> read = BackgroundRead.start(() -> {
            try {
                answers.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "found";
        });
        assertThat(read.within(Duration.ofMillis(1))).isEmpty();
        assertThat(read.isRunning()).isTrue();
        assertThat(read.hasResult()).isFalse();
        answers.countDown();
        assertThat(read.within(LONG)).contains("found");
    }

    @Test
    void throwsWhatItsSourceThrows() {
        BackgroundRead<String> read = BackgroundRead.start(() -> {
            throw new IllegalStateException("a bug");
        });
        assertThatThrownBy(() -> read.within(LONG)).hasMessage("a bug");
        assertThat(read.hasResult()).isFalse();
    }
}
