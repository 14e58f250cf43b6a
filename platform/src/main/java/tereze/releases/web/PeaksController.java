package tereze.releases.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tereze.api.Reply;
import tereze.api.Text;
import tereze.releases.AnnouncedOpening;
import tereze.releases.PeakCalendar;
import tereze.releases.YearlyPeak;

/// The public calendar of rushes.
@RestController
class PeaksController {
    private final PeakCalendar calendar;

    PeaksController(PeakCalendar calendar) {
        this.calendar = calendar;
    }

    /// @param openings announced ones, the next one first
    record Rushes(List<PeakView> peaks, List<AnnouncedOpening> openings) {}

    /// Days of every year on which many people come at once.
    ///
    /// @param from the first day, `MM-DD`
    /// @param to the last day; before `from` if the days lie over the end of the year
    /// @param perDay applications on the busiest day; null if no source gives a figure
    /// @param source where the days and the figure come from
    record PeakView(
            String id,
            Text name,
            @Schema(example = "04-01") String from,
            @Schema(example = "04-03") String to,
            @Nullable Integer perDay,
            String agency,
            String source) {
        static PeakView of(YearlyPeak peak) {
            return new PeakView(
                    peak.id(),
                    peak.name(),
                    yearly(peak.from()),
                    yearly(peak.to()),
                    peak.perDay(),
                    peak.agency(),
                    peak.source());
        }

        private static String yearly(MonthDay day) {
            return String.format(Locale.ROOT, "%02d-%02d", day.getMonthValue(), day.getDayOfMonth());
        }
    }

    /// The yearly peaks and all announced openings. Another opening on such a day is refused, unless it was rehearsed
    /// beside it.
    @GetMapping("/api/v1/peaks")
    Reply<Rushes> peaks() {
        return Reply.ok(new Rushes(calendar.peaks().stream().map(PeakView::of).toList(), calendar.openings()));
    }
}
