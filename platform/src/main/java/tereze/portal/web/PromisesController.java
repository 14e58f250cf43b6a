package tereze.portal.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tereze.api.PromiseFigure;

/// The page of promises: how each is kept, its limits, and live figures.
@Controller
class PromisesController {
    private static final Duration LATELY = Duration.ofDays(1);
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Map<Promise, PromiseFigure> figures;
    private final InstantSource time;
    private final AtomicReference<Counted> counted = new AtomicReference<>(new Counted(Instant.EPOCH, Map.of()));

    /// @throws IllegalArgumentException if a figure belongs to no promise
    /// @throws IllegalStateException if a promise has two figures
    PromisesController(List<PromiseFigure> figures, InstantSource time) {
        this.figures = figures.stream()
                .collect(Collectors.toMap(figure -> Promise.valueOf(figure.promise()), Function.identity()));
        this.time = time;
    }

    /// A promise with its live figure.
    ///
    /// @param figure null if no module registers one
    public record Line(Promise promise, @Nullable Long figure) {}

    private record Counted(Instant at, Map<Promise, Long> figures) {}

    @GetMapping("/promises")
    String promises(Model model) {
        Map<Promise, Long> figures = figures();
        Map<Boolean, List<Line>> lines = Stream.of(Promise.values())
                .map(promise -> new Line(promise, figures.get(promise)))
                .collect(Collectors.partitioningBy(line -> line.promise().state() == Promise.State.TO_COME));
        model.addAttribute("kept", lines.get(false));
        model.addAttribute("coming", lines.get(true));
        return "portal/promises";
    }

    /// The figures are counted at most once a minute, because the page is public and counting is expensive.
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
        Instant since = now.minus(LATELY);
        return figures.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, figure -> figure.getValue().count().applyAsLong(since)));
    }
}
