package tereze.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tereze.testing.Fault;

/// No reader of metrics waits for a database that hangs.
@Fault("S1")
class MeasurementTest {
    private final AtomicInteger reads = new AtomicInteger();

    private record Database(Optional<String> trouble) implements ReadinessCheck {
        @Override
        public String code() {
            return DATABASE;
        }
    }

    private static Readiness readiness(Optional<String> trouble) {
        Readiness readiness = new Readiness(List.of(new Database(trouble)));
        readiness.start();
        return readiness;
    }

    @Test
    void isReadOnceASecondAlsoIfTheReadFails() {
        try (Readiness readiness = readiness(Optional.empty())) {
            Measurement<Integer> counted = new Measurement<>(readiness, reads::incrementAndGet);
            assertThat(counted.value()).contains(1);
            assertThat(counted.value()).contains(1);

            Measurement<Integer> failing = new Measurement<>(readiness, () -> {
                reads.incrementAndGet();
                throw new IllegalStateException("no connection");
            });
            assertThat(failing.value()).isEmpty();
            assertThat(failing.value()).isEmpty();
            assertThat(reads).hasValue(2);
        }
    }

    @Test
    void isNotReadWhileTheDatabaseDoesNotAnswer() {
        try (Readiness readiness = readiness(Optional.of("it does not answer"))) {
            assertThat(new Measurement<>(readiness, reads::incrementAndGet).value())
                    .isEmpty();
            assertThat(reads).hasValue(0);
        }
    }

    @Test
    void doesNotWaitForAReadThatHangs() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (Readiness readiness = readiness(Optional.empty())) {
            Measurement<Integer> hanging = new Measurement<>(readiness, () -> {
                begun.countDown();
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return 1;
            });
            Thread reader = Thread.ofVirtual().start(hanging::value);
            begun.await();
            assertThat(hanging.value()).isEmpty();
            end.countDown();
            reader.join();
            assertThat(hanging.value()).contains(1);
        }
    }
}
