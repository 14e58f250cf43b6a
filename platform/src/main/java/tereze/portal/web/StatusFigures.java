package tereze.portal.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import tereze.acts.ActStream;
import tereze.acts.BackgroundRead;
import tereze.acts.Readiness;
import tereze.acts.ReadinessCheck;
import tereze.notices.NoticeComparison;
import tereze.notices.Outgoing;

/// The figures of the status page that are read from the database. Requests that come while another measures share its
/// figures, so that a public page cannot take all connections. Thread-safe.
@Component
final class StatusFigures {
    private static final String INTERRUPTIONS = "interruptions";

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /// For how long a pause or an outage is shown after its end.
    private static final Duration SHOWN = Duration.ofDays(90);

    private static final Logger LOG = LoggerFactory.getLogger(StatusFigures.class);

    private final Readiness readiness;
    private final ActStream stream;
    private final Outgoing outgoing;
    private final NoticeComparison comparison;
    private final InterruptionLines interruptions;
    private final InstantSource time;
    private final AtomicReference<@Nullable BackgroundRead<Map<String, Object>>> running = new AtomicReference<>();

    StatusFigures(
            Readiness readiness,
            ActStream stream,
            Outgoing outgoing,
            NoticeComparison comparison,
            InterruptionLines interruptions,
            InstantSource time) {
        this.readiness = readiness;
        this.stream = stream;
        this.outgoing = outgoing;
        this.comparison = comparison;
        this.interruptions = interruptions;
        this.time = time;
    }

    /// The time of the page.
    Instant now() {
        return time.instant();
    }

    /// Starts to measure. Empty if readiness knows that the database does not answer.
    synchronized Optional<BackgroundRead<Map<String, Object>>> begin() {
        if (!readiness.isWell(ReadinessCheck.DATABASE)) {
            return Optional.empty();
        }
        BackgroundRead<Map<String, Object>> begun = running.get();
        if (begun == null || !begun.isRunning() || begun.age().compareTo(PATIENCE.dividedBy(2)) > 0) {
            begun = BackgroundRead.start(this::measure);
            running.set(begun);
        }
        return Optional.of(begun);
    }

    /// The figures, as the page names them. Empty if the database does not answer within a second of their start.
    static Optional<Map<String, Object>> of(BackgroundRead<Map<String, Object>> begun) {
        try {
            Optional<Map<String, Object>> measured = begun.within(PATIENCE);
            if (measured.isEmpty()) {
                LOG.warn("the database does not answer within {} ms", PATIENCE.toMillis());
            }
            return measured;
        } catch (DataAccessException e) {
            LOG.warn("the database does not answer: {}", e.getClass().getName());
            return Optional.empty();
        }
    }

    /// The pauses and outages among the figures; nothing without figures.
    static InterruptionLines.Known interruptions(Optional<Map<String, Object>> measured) {
        return measured.map(figures -> figures.get(INTERRUPTIONS)).orElse(null) instanceof InterruptionLines.Known known
                ? known
                : InterruptionLines.Known.NOTHING;
    }

    private Map<String, Object> measure() {
        Map<String, Object> figures = new HashMap<>();
        long began = System.nanoTime();
        figures.put("acts", stream.last() + 1);
        figures.put("followers", stream.followers());
        figures.put("millis", Duration.ofNanos(System.nanoTime() - began).toMillis());
        figures.put("backlogs", outgoing.backlogs());
        figures.put(INTERRUPTIONS, interruptions.read(time.instant().minus(SHOWN)));
        comparison.last().ifPresent(compared -> figures.put("compared", compared));
        return figures;
    }
}
