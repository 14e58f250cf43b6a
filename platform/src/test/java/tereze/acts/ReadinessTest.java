package tereze.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tereze.testing.Fault;

/// Readiness never waits, and no failure stays hidden for longer than two seconds.
@Fault("S1")
class ReadinessTest {
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private record Checked(String code, Supplier<Optional<String>> result) implements ReadinessCheck {
        @Override
        public Optional<String> trouble() {
            return result.get();
        }
    }

    @Test
    void isWellFromTheStartAndSaysWhichCheckFails() throws InterruptedException {
        AtomicReference<Optional<String>> disk = new AtomicReference<>(Optional.empty());
        try (Readiness readiness =
                new Readiness(List.of(new Checked("clock", Optional::empty), new Checked("disk", disk::get)))) {
            assertThat(readiness.isWell("disk")).as("before the first result").isFalse();
            readiness.start();
            assertThat(readiness.results())
                    .containsExactly(
                            new Readiness.CheckResult("clock", true, true, true),
                            new Readiness.CheckResult("disk", true, true, true));
            disk.set(Optional.of("full"));
            await(readiness, false);
            assertThat(readiness.isWell("clock")).isTrue();
            disk.set(Optional.empty());
            await(readiness, true);
        }
    }

    @Test
    void knowsItsChecksOnly() {
        try (Readiness readiness = new Readiness(List.of(new Checked("clock", Optional::empty)))) {
            assertThatThrownBy(() -> readiness.isWell("clocks"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("clocks");
        }
    }

    /// Nobody is woken at night because notifications are late.
    @Test
    void logsNotReadyOnlyForWhatIsNeededToServe() {
        Logger log = (Logger) LoggerFactory.getLogger(Readiness.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);
        Checked needed = new Checked("disk", () -> Optional.of("full"));
        ReadinessCheck warning = new ReadinessCheck() {
            @Override
            public String code() {
                return "listeners";
            }

            @Override
            public Optional<String> trouble() {
                return Optional.of("behind");
            }

            @Override
            public boolean isNeededToServe() {
                return false;
            }
        };
        try (Readiness readiness = new Readiness(List.of(needed, warning))) {
            readiness.start();
            assertThat(lines.list)
                    .extracting(ILoggingEvent::toString)
                    .containsExactlyInAnyOrder(
                            "[ERROR] not ready: disk: full", "[WARN] a check fails: listeners: behind");
        } finally {
            log.detachAppender(lines);
        }
    }

    @Test
    void aCheckThatFailsOrHangsIsATrouble() throws InterruptedException {
        AtomicReference<Supplier<Optional<String>>> disk = new AtomicReference<>(Optional::empty);
        try (Readiness readiness =
                new Readiness(List.of(new Checked("disk", () -> disk.get().get())))) {
            readiness.start();
            disk.set(() -> {
                throw new IllegalStateException("a bug");
            });
            await(readiness, false);
            disk.set(Optional::empty);
            await(readiness, true);
            disk.set(ReadinessTest::hang);
            await(readiness, false);
        }
    }

    private static Optional<String> hang() {
        try {
            NEVER.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private static void await(Readiness readiness, boolean well) throws InterruptedException {
        long began = System.nanoTime();
        while (readiness.isWell("disk") != well && System.nanoTime() - began < TimeUnit.SECONDS.toNanos(4)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(readiness.isWell("disk")).isEqualTo(well);
        // Half a second for a machine that runs other things too.
        assertThat(System.nanoTime() - began).isLessThan(TimeUnit.MILLISECONDS.toNanos(2_500));
    }
}
