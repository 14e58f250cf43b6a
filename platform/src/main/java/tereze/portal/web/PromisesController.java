package tereze.portal.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tereze.access.AccessLog;
import tereze.acts.ActStream;
import tereze.cases.Cases;
import tereze.portal.Voices;

/// What we promise, how each promise is held, what it does not hold against, and what has been measured so far.
@Controller
class PromisesController {
    private static final Duration LATELY = Duration.ofDays(1);
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final ActStream stream;
    private final Cases cases;
    private final AccessLog looks;
    private final Voices voices;
    private final InstantSource time;
    private final AtomicReference<Counted> counted = new AtomicReference<>(new Counted(Instant.EPOCH, Map.of()));

    PromisesController(ActStream stream, Cases cases, AccessLog looks, Voices voices, InstantSource time) {
        this.stream = stream;
        this.cases = cases;
        this.looks = looks;
        this.voices = voices;
        this.time = time;
    }

    /// A promise with its live figure.
    ///
    /// @param figure null where nothing keeps it yet
    public record Line(Promise promise, @Nullable Long figure) {}

    private record Counted(Instant at, Map<Promise, Long> figures) {}

    @GetMapping("/promises")
    String promises(Model model) {
        Map<Promise, Long> figures = figures();
        model.addAttribute(
                "promises",
                List.of(Promise.values()).stream()
                        .map(promise -> new Line(promise, figures.get(promise)))
                        .toList());
        return "portal/promises";
    }

    /// Anybody may read the page as often as they like: what it takes to count is not spent each time.
    private Map<Promise, Long> figures() {
        Instant now = time.instant();
        Counted last = counted.get();
        if (Duration.between(last.at(), now).abs().compareTo(KEPT) >= 0) {
            last = new Counted(now, count(now));
            counted.set(last);
        }
        return last.figures();
    }

    private Map<Promise, Long> count(Instant now) {
        long demands =
                voices.demands().values().stream().mapToLong(Long::longValue).sum();
        return Map.of(
                Promise.P2,
                cases.openedSince(now.minus(LATELY)),
                Promise.P4,
                demands,
                Promise.P6,
                looks.countSince(now.minus(LATELY)),
                Promise.P12,
                stream.last() + 1);
    }
}
