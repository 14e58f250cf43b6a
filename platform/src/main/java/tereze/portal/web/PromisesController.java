package tereze.portal.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tereze.acts.ActStream;
import tereze.cases.Cases;
import tereze.portal.Voices;

/// What we promise, how each promise is held, what it does not hold against, and what has been measured so far.
@Controller
class PromisesController {
    private static final Duration LATELY = Duration.ofDays(1);

    private final ActStream stream;
    private final Cases cases;
    private final Voices voices;
    private final InstantSource time;

    PromisesController(ActStream stream, Cases cases, Voices voices, InstantSource time) {
        this.stream = stream;
        this.cases = cases;
        this.voices = voices;
        this.time = time;
    }

    /// A promise with its live figure.
    ///
    /// @param figure null where nothing is measured yet
    public record Line(Promise promise, @Nullable Long figure) {}

    @GetMapping("/promises")
    String promises(Model model) {
        long demands =
                voices.demands().values().stream().mapToLong(Long::longValue).sum();
        Map<Promise, Long> figures = Map.of(
                Promise.P2,
                cases.openedSince(time.instant().minus(LATELY)),
                Promise.P4,
                demands,
                Promise.P12,
                stream.last() + 1);
        model.addAttribute(
                "promises",
                List.of(Promise.values()).stream()
                        .map(promise -> new Line(promise, figures.get(promise)))
                        .toList());
        return "portal/promises";
    }
}
