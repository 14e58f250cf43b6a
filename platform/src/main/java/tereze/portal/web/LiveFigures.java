package tereze.portal.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tereze.acts.BackgroundRead;
import tereze.acts.Readiness;
import tereze.acts.ReadinessCheck;
import tereze.api.DateWords;
import tereze.api.HomeFigure;

/// The live figures of the home page, at most a minute old. The home page is the one that is opened most, and it is
/// there when the database is not: only the first visitor waits for figures, and not long. All others get those of a
/// moment ago. Thread-safe.
@Component
final class LiveFigures {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final Logger LOG = LoggerFactory.getLogger(LiveFigures.class);

    private final List<HomeFigure> figures;
    private final Readiness readiness;
    private final InstantSource time;
    private final AtomicReference<@Nullable BackgroundRead<List<Figure>>> running = new AtomicReference<>();
    private final AtomicReference<List<Figure>> last = new AtomicReference<>(List.of());

    LiveFigures(List<HomeFigure> figures, Readiness readiness, InstantSource time) {
        this.figures = figures.stream()
                .sorted(Comparator.comparingInt(HomeFigure::place))
                .toList();
        this.readiness = readiness;
        this.time = time;
    }

    /// A figure.
    ///
    /// @param code of its text
    public record Figure(String code, HomeFigure.Measure measure) {
        /// The kind of the measure in templates, such as `count`.
        public String kind() {
            return switch (measure) {
                case HomeFigure.Measure.Count _ -> "count";
                case HomeFigure.Measure.Share _ -> "share";
                case HomeFigure.Measure.Span _ -> "span";
                case HomeFigure.Measure.None _ -> "none";
            };
        }
    }

    /// The figures; empty if they could not be measured yet.
    List<Figure> now() {
        BackgroundRead<List<Figure>> read = begin();
        if (read != null && last.get().isEmpty()) {
            try {
                read.within(PATIENCE).ifPresent(last::set);
            } catch (RuntimeException e) {
                LOG.warn("the figures of the home page could not be measured", e);
            }
        }
        return last.get();
    }

    /// Starts to measure if the last figures are old.
    private synchronized @Nullable BackgroundRead<List<Figure>> begin() {
        BackgroundRead<List<Figure>> begun = running.get();
        if (begun != null && (begun.isRunning() || begun.age().compareTo(KEPT) < 0)) {
            return begun;
        }
        if (!readiness.isWell(ReadinessCheck.DATABASE)) {
            return null;
        }
        BackgroundRead<List<Figure>> next = BackgroundRead.start(this::measure);
        running.set(next);
        return next;
    }

    private List<Figure> measure() {
        Instant today = DateWords.at(time.instant())
                .toLocalDate()
                .atStartOfDay(DateWords.ZONE)
                .toInstant();
        List<Figure> measured = figures.stream()
                .map(figure -> new Figure(figure.code(), figure.measure().apply(today)))
                .toList();
        last.set(measured);
        return measured;
    }
}
