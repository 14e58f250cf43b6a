package tereze.releases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tereze.api.DateWords;
import tereze.api.Language;
import tereze.api.ProblemException;
import tereze.catalogue.ServiceQueues;
import tereze.releases.PeakCalendar;
import tereze.releases.Release;
import tereze.releases.Releases;

/// The public pages: how far a service has come, and the calendar of rushes.
@Controller
class ReadinessPages {
    private static final int LEAP_YEAR = 2028;

    private final Releases releases;
    private final ReleasePageViews views;
    private final PeakCalendar calendar;
    private final ServiceQueues queues;
    private final DateWords words = new DateWords();

    ReadinessPages(Releases releases, ReleasePageViews views, PeakCalendar calendar, ServiceQueues queues) {
        this.queues = queues;
        this.releases = releases;
        this.views = views;
        this.calendar = calendar;
    }

    @GetMapping("/services/{id}/readiness")
    String readiness(@PathVariable String id, Language language, Model model) {
        Release release = releases.find(id).orElseThrow(() -> new ProblemException(ReleaseProblem.RELEASE_UNKNOWN));
        model.addAttribute("release", views.of(release, language));
        model.addAttribute("queue", queues.of(id).orElse(null));
        return "releases/readiness";
    }

    /// A yearly peak in the reader's language.
    public record PeakLine(
            String name, String from, String to, @Nullable Integer perDay, String agency, String source) {}

    /// An announced opening in the reader's language.
    public record OpeningLine(
            String service,
            String name,
            String agency,
            @Nullable Integer openingMinute,
            Instant opens) {}

    @GetMapping("/peaks")
    String peaks(Language language, Model model) {
        List<PeakLine> peaks = calendar.peaks().stream()
                .map(peak -> new PeakLine(
                        peak.name().in(language),
                        yearly(peak.from(), language),
                        yearly(peak.to(), language),
                        peak.perDay(),
                        views.agency(peak.agency(), language),
                        peak.source()))
                .toList();
        List<OpeningLine> openings = calendar.openings().stream()
                .map(opening -> new OpeningLine(
                        opening.service(),
                        opening.name().in(language),
                        views.agency(opening.agency(), language),
                        opening.openingMinute(),
                        opening.opens()))
                .toList();
        model.addAttribute("peaks", peaks);
        model.addAttribute("openings", openings);
        return "releases/peaks";
    }

    private String yearly(MonthDay day, Language language) {
        LocalDate inYear = Year.of(LEAP_YEAR).atMonthDay(day);
        return words.dayOfYear(inYear, language);
    }
}
