package tereze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import tereze.acts.Readiness;
import tereze.acts.ReadinessCheck;
import tereze.api.HomeFigure;
import tereze.api.HomeFigure.Measure;

class LiveFiguresTest {
    /// One in the morning in Kazakhstan, when it is still the day before in UTC.
    private static final Instant NIGHT = Instant.parse("2026-03-01T20:00:00Z");

    @Test
    void areMeasuredOnceForManyVisitorsAndSinceMidnightInKazakhstan() {
        AtomicInteger measured = new AtomicInteger();
        AtomicReference<Instant> since = new AtomicReference<>();
        LiveFigures figures = figures(true, new HomeFigure(1, "looks", day -> {
            since.set(day);
            return new Measure.Count(measured.incrementAndGet());
        }));

        figures.now();

        assertThat(figures.now()).containsExactly(new LiveFigures.Figure("looks", new Measure.Count(1)));
        assertThat(since.get()).isEqualTo("2026-03-01T19:00:00Z");
    }

    @Test
    void areInTheirOrder() {
        LiveFigures figures = figures(
                true,
                new HomeFigure(2, "second", _ -> new Measure.None()),
                new HomeFigure(1, "first", _ -> new Measure.Span(Duration.ofMinutes(4))));

        assertThat(figures.now()).extracting(LiveFigures.Figure::code).containsExactly("first", "second");
    }

    @Test
    void areLeftOutIfTheyCannotBeMeasured() {
        HomeFigure broken = new HomeFigure(1, "broken", _ -> {
            throw new IllegalStateException("the database is gone");
        });

        assertThat(figures(true, broken).now()).isEmpty();
        assertThat(figures(false, new HomeFigure(1, "looks", _ -> new Measure.Count(1)))
                        .now())
                .isEmpty();
    }

    private static LiveFigures figures(boolean answers, HomeFigure... all) {
        try (Readiness readiness = new Readiness(List.of(new Database(answers)))) {
            readiness.start();
            return new LiveFigures(List.of(all), readiness, InstantSource.fixed(NIGHT));
        }
    }

    private record Database(boolean answers) implements ReadinessCheck {
        @Override
        public String code() {
            return DATABASE;
        }

        @Override
        public Optional<String> trouble() {
            return answers ? Optional.empty() : Optional.of("does not answer");
        }
    }
}
