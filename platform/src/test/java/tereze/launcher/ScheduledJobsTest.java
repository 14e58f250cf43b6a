package tereze.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tereze.acts.Readiness;
import tereze.acts.ReadinessCheck;
import tereze.acts.ScheduledJob;
import tereze.testing.Fault;

/// The jobs that modules register are run. A job runs even if others fail.
class ScheduledJobsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T05:00:00Z");
    private static final Duration OFTEN = Duration.ofMillis(5);
    private static final int RUNS = 3;

    @Test
    void runsEachJobAgainAndAgainAlsoBesideOneThatFails() throws InterruptedException {
        CountDownLatch failures = new CountDownLatch(RUNS);
        CountDownLatch runs = new CountDownLatch(RUNS);
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.register(ScheduledJobs.class);
            context.registerBean(Readiness.class, () -> rightClock());
            context.registerBean(InstantSource.class, () -> InstantSource.system());
            register(context, "fails", _ -> {
                failures.countDown();
                throw new IllegalStateException("a job of a test that fails");
            });
            register(context, "works", _ -> runs.countDown());
            context.refresh();

            assertThat(runs.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(failures.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void tellsAJobTheTime() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.register(ScheduledJobs.class);
            context.registerBean(Readiness.class, () -> rightClock());
            context.registerBean(InstantSource.class, () -> InstantSource.fixed(NOW));
            register(context, "looks", now -> {
                if (now.equals(NOW)) {
                    told.countDown();
                }
            });
            context.refresh();

            assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    /// Who has just moved the clock of a demonstration is answered after the jobs have run, also if the check has
    /// measured while it moved.
    @Test
    @Fault("W1")
    void runsNothingByItselfWhileTheClockIsWrongButAllOnRequest() throws InterruptedException {
        AtomicInteger runs = new AtomicInteger();
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
                Readiness readiness = new Readiness(List.of(clock(Optional.of("six days ahead"))))) {
            readiness.start();
            context.register(ScheduledJobs.class);
            context.registerBean(Readiness.class, () -> readiness);
            context.registerBean(InstantSource.class, () -> InstantSource.system());
            register(context, "ends terms", _ -> runs.incrementAndGet());
            context.refresh();
            TimeUnit.MILLISECONDS.sleep(20 * OFTEN.toMillis());
            assertThat(runs).hasValue(0);

            context.getBean(ScheduledJobs.class).runAll();

            assertThat(runs).hasValue(1);
        }
    }

    @Test
    void removesPortionsUntilOneIsNotFull() {
        AtomicInteger left = new AtomicInteger(25);
        List<Integer> portions = new ArrayList<>();

        ScheduledJob.cleanup("rows", 10, () -> {
                    int portion = Math.min(10, left.get());
                    left.addAndGet(-portion);
                    portions.add(portion);
                    return portion;
                })
                .run()
                .accept(NOW);

        assertThat(portions).containsExactly(10, 10, 5);
    }

    /// The check of the clock is passed.
    private static Readiness rightClock() {
        Readiness readiness = new Readiness(List.of(clock(Optional.empty())));
        readiness.start();
        return readiness;
    }

    private static ReadinessCheck clock(Optional<String> trouble) {
        return new ReadinessCheck() {
            @Override
            public String code() {
                return CLOCK;
            }

            @Override
            public Optional<String> trouble() {
                return trouble;
            }
        };
    }

    private static void register(AnnotationConfigApplicationContext context, String name, Consumer<Instant> run) {
        context.registerBean(name, ScheduledJob.class, () -> new ScheduledJob(name, OFTEN, run));
    }
}
