package tereze.queue.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.api.Text;
import tereze.queue.Event;
import tereze.queue.EventStage;
import tereze.queue.Events;
import tereze.queue.GateContext;
import tereze.queue.QueueFigure;

/// What everybody sees of a queue. Thread-safe.
@Component
final class QueueViews {
    /// The points of the chart, one a second.
    private static final int SHOWN = 300;

    /// How long a view is good.
    static final Duration KEPT = Duration.ofSeconds(1);

    private record Kept(long nanos, QueueView view) {}

    private final Map<Integer, Kept> kept = new ConcurrentHashMap<>();
    private final Events events;
    private final EventFiles files;
    private final GateContext gate;

    QueueViews(Events events, EventFiles files, GateContext gate) {
        this.events = events;
        this.files = files;
        this.gate = gate;
    }

    /// A queue.
    ///
    /// @param name of the service
    /// @param stage `announced`, `drawn` or `closed`
    /// @param gate where people queue
    /// @param seed from which each place follows; null before the draw
    /// @param figures one for each second, the newest first, at most 300; empty before the order is drawn
    record QueueView(
            int event,
            String service,
            Text name,
            String stage,
            String gate,
            @Nullable Instant prequeue,
            Instant opens,
            Instant closes,
            List<CommitmentView> commitments,
            @Nullable String seed,
            List<FigureView> figures) {}

    /// A commitment.
    ///
    /// @param party the code of the agency; null for the platform
    record CommitmentView(@Nullable String party, String sha256) {}

    /// How the queue was in a second.
    ///
    /// @param state of the service: `open`, `paused`, `down` or `closed`
    /// @param arrived people who took a place until then
    /// @param waiting those whose turn it was not yet
    /// @param released those whose turn it was
    /// @param admitted those of them who were let in
    /// @param noShows percent of those whose turn it was who do not come
    /// @param latency milliseconds within which nine of ten requests were answered; 0 if there was none
    /// @param limit users at once that the service bears, as far as is known
    record FigureView(
            Instant at,
            String state,
            long arrived,
            long waiting,
            long released,
            long admitted,
            int noShows,
            int latency,
            int limit) {
        static FigureView of(QueueFigure figure) {
            return new FigureView(
                    figure.at(),
                    figure.state(),
                    figure.arrived(),
                    figure.waiting(),
                    figure.released(),
                    figure.admitted(),
                    figure.noShows(),
                    figure.latencyMillis(),
                    figure.users());
        }
    }

    /// The view of an event that people know, at most a second old: many look at it, and it changes once a second.
    QueueView of(Event event) {
        long now = System.nanoTime();
        return kept.compute(
                        event.number(),
                        (_, before) -> before != null && now - before.nanos() < KEPT.toNanos()
                                ? before
                                : new Kept(now, made(event)))
                .view();
    }

    private QueueView made(Event event) {
        return new QueueView(
                event.number(),
                event.service(),
                files.nameOf(event),
                event.stage().getClass().getSimpleName().toLowerCase(Locale.ROOT),
                gate.settings().gateOf(event.number()),
                event.prequeue(),
                event.opens(),
                event.closes(),
                commitments(event),
                event.stage() instanceof EventStage.Drawn(var _, String seed) ? seed : null,
                events.figures(event.number(), SHOWN).stream()
                        .map(FigureView::of)
                        .toList());
    }

    private static List<CommitmentView> commitments(Event event) {
        List<CommitmentView> all = new ArrayList<>();
        if (event.commitment() != null) {
            all.add(new CommitmentView(null, event.commitment()));
        }
        event.commitments().forEach(one -> all.add(new CommitmentView(one.party(), one.sha256())));
        return List.copyOf(all);
    }
}
