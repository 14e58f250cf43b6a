package tereze.queue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tereze.access.Caller;
import tereze.api.Answering;
import tereze.api.FormReply;
import tereze.api.Language;
import tereze.api.ProblemException;
import tereze.gate.rules.Pass;
import tereze.queue.Event;
import tereze.queue.web.QueueViews.FigureView;
import tereze.queue.web.QueueViews.QueueView;

/// The page of a queue, and the way from the gate with a pass to the application.
@Controller
class QueuePages {
    /// The pass on its way through the sign-in. Only the pages of its event get it.
    private static final String PASS = "tz-pass";

    private static final int WIDTH = 300;
    private static final int HEIGHT = 100;

    /// The table has a row for each minute.
    private static final int EVERY = 60;

    private final QueueViews views;
    private final QueueController api;
    private final InstantSource clock;
    private final boolean demo;

    QueuePages(
            QueueViews views, QueueController api, InstantSource clock, @Value("${tereze.demo:false}") boolean demo) {
        this.views = views;
        this.api = api;
        this.clock = clock;
        this.demo = demo;
    }

    /// A figure beside the chart.
    ///
    /// @param name the end of the key of its text
    public record Fact(String name, long value) {}

    @GetMapping("/queue/{event}")
    String queue(@PathVariable String event, Language language, Model model) {
        Event found = find(event);
        QueueView view = views.of(found);
        List<FigureView> figures = view.figures();
        model.addAttribute("queue", view);
        model.addAttribute("name", view.name().in(language));
        model.addAttribute("state", state(view));
        model.addAttribute("begun", !clock.instant().isBefore(found.begins()));
        model.addAttribute("facts", figures.isEmpty() ? List.of() : facts(figures.getFirst()));
        model.addAttribute(
                "rows",
                IntStream.range(0, figures.size())
                        .filter(index -> index % EVERY == 0)
                        .mapToObj(figures::get)
                        .toList());
        long most = Math.max(
                1, figures.stream().mapToLong(FigureView::arrived).max().orElse(0));
        model.addAttribute("most", most);
        model.addAttribute("waiting", line(figures, FigureView::waiting, most));
        model.addAttribute("released", line(figures, FigureView::released, most));
        return "queue/queue";
    }

    private String state(QueueView view) {
        return switch (view.stage()) {
            case "announced" -> view.opens().isAfter(clock.instant()) ? "waiting" : "drawing";
            case "closed" -> "closed";
            default ->
                view.figures().isEmpty() ? "drawing" : view.figures().getFirst().state();
        };
    }

    private static List<Fact> facts(FigureView now) {
        return List.of(
                new Fact("arrived", now.arrived()),
                new Fact("waiting", now.waiting()),
                new Fact("released", now.released()),
                new Fact("admitted", now.admitted()),
                new Fact("no-shows", now.noShows()),
                new Fact("latency", now.latency()),
                new Fact("limit", now.limit()));
    }

    /// The points of a line, the oldest on the left.
    private static String line(List<FigureView> figures, ToLongFunction<FigureView> value, long most) {
        int last = Math.max(1, figures.size() - 1);
        return IntStream.range(0, figures.size())
                .mapToObj(index -> String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        WIDTH - (double) WIDTH * index / last,
                        HEIGHT - (double) HEIGHT * value.applyAsLong(figures.get(index)) / most))
                .collect(Collectors.joining(" "));
    }

    /// The gate sends people here with their pass. It is kept in a cookie while they sign in.
    @PostMapping("/queue/{event}/enter")
    String arrive(
            @PathVariable String event, @RequestParam(defaultValue = "") String pass, HttpServletResponse response) {
        int number = find(event).number();
        if (!pass.isEmpty() && pass.length() <= QueueController.LONGEST_PASS && pass.matches("[A-Za-z0-9_-]+")) {
            keep(number, pass, Pass.GOOD_FOR, response);
        }
        return "redirect:/queue/" + number + "/enter";
    }

    private void keep(int event, String pass, Duration age, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(PASS, pass)
                .path("/queue/" + event)
                .maxAge(age)
                .httpOnly(true)
                .secure(!demo)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    @GetMapping("/queue/{event}/enter")
    String enter(
            @PathVariable String event,
            @CookieValue(name = PASS, required = false) @Nullable String pass,
            Caller.Person caller,
            Model model) {
        Event found = find(event);
        model.addAttribute("event", found.number());
        model.addAttribute("gate", views.of(found).gate());
        model.addAttribute("over", isOver(found));
        model.addAttribute("service", found.service());
        model.addAttribute("again", pass == null || isOfNoUse(model.getAttribute(FormReply.Refused.ATTRIBUTE)));
        return "queue/enter";
    }

    /// Whether a refusal says that the same pass will be refused again.
    private static boolean isOfNoUse(@Nullable Object refused) {
        return refused instanceof FormReply.Refused refusal && refusal.code().startsWith("pass-");
    }

    /// Afterwards everybody applies without a pass.
    private boolean isOver(Event event) {
        return !clock.instant().isBefore(event.closes());
    }

    @PostMapping("/queue/{event}/admission")
    String admit(
            @PathVariable String event,
            @CookieValue(name = PASS, required = false) @Nullable String pass,
            Caller.Person caller,
            Answering answering,
            HttpServletResponse response,
            Model model) {
        Event found = find(event);
        return answering
                .read(api.admit(event, new QueueController.PassBody(pass), caller, answering))
                .redirect(_ -> {
                    keep(found.number(), "", Duration.ZERO, response);
                    return "/services/" + found.service() + "/apply";
                })
                .orShowAgain(model, () -> enter(event, pass, caller, model));
    }

    private Event find(String event) {
        return api.find(event).orElseThrow(() -> new ProblemException(QueueProblem.EVENT_UNKNOWN));
    }
}
