package tereze.access.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tereze.access.Caller;
import tereze.access.DataAccessed;
import tereze.access.GroundWords;
import tereze.access.web.AccessLogViews.LogItem;
import tereze.api.Cursor;
import tereze.api.DateWords;
import tereze.api.Language;

/// The page of the access log.
@Controller
class WhoAskedPages {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final AccessLogViews log;
    private final List<GroundWords> grounds;

    WhoAskedPages(AccessLogViews log, List<GroundWords> grounds) {
        this.log = log;
        this.grounds = grounds;
    }

    /// The accesses of one day by the same people for the same purpose: whoever opens a case three times has not
    /// done three things.
    ///
    /// @param look the latest of them
    /// @param fields what was seen, in any of them
    /// @param service the name of the service that the person applied for; null for another ground
    /// @param own whether the purpose is free text, because the person allowed the access
    /// @param caseNumber of the case for which the data were seen; null for none, and for the ids that were
    ///     recorded before cases had numbers
    public record Line(
            LogItem look,
            @Nullable String service,
            boolean own,
            @Nullable String caseNumber,
            List<String> fields,
            Times times) {
        private Line and(LogItem earlier) {
            return new Line(
                    look,
                    service,
                    own,
                    caseNumber,
                    Stream.concat(fields.stream(), earlier.fields().stream())
                            .distinct()
                            .toList(),
                    new Times(earlier.at(), times.last(), times.count() + 1));
        }
    }

    /// When the accesses of a line were.
    public record Times(Instant first, Instant last, int count) {}

    /// What accesses have in common that are one line.
    private record Matter(
            LocalDate day,
            @Nullable String agency,
            @Nullable String person,
            @Nullable String purpose,
            @Nullable String ground,
            @Nullable String caseNumber) {
        static Matter of(LogItem look) {
            return new Matter(
                    DateWords.at(look.at()).toLocalDate(),
                    look.agency(),
                    look.person(),
                    look.purpose(),
                    look.ground(),
                    look.caseNumber());
        }
    }

    @GetMapping("/cabinet/who-asked")
    String looks(Caller.Person caller, Cursor cursor, Language language, Model model) {
        var page = log.of(caller.person(), cursor, language);
        model.addAttribute("lines", lines(page.items(), language));
        model.addAttribute("next", page.next());
        return "access/who-asked";
    }

    /// @param looks the newest first
    private List<Line> lines(List<LogItem> looks, Language language) {
        Map<Matter, Line> lines = new LinkedHashMap<>();
        looks.forEach(look -> lines.merge(Matter.of(look), line(look, language), (before, _) -> before.and(look)));
        return List.copyOf(lines.values());
    }

    private Line line(LogItem look, Language language) {
        String ground = look.ground() == null ? "" : look.ground();
        String service = grounds.stream()
                .flatMap(words -> words.of(ground).stream())
                .findFirst()
                .map(text -> text.in(language))
                .orElse(null);
        String number = look.caseNumber();
        return new Line(
                look,
                service,
                ground.equals(DataAccessed.CONSENT),
                number == null || ID.matcher(number).matches() ? null : number,
                look.fields(),
                new Times(look.at(), look.at(), 1));
    }
}
