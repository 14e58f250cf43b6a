package tereze.access.web;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tereze.access.Caller;
import tereze.access.DataAccessed;
import tereze.access.GroundWords;
import tereze.access.web.AccessLogViews.LogItem;
import tereze.api.Cursor;
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

    /// One access on the page.
    ///
    /// @param service the name of the service that the person applied for; null for another ground
    /// @param own whether the purpose is free text, because the person allowed the access
    /// @param caseNumber of the case for which the data were seen; null for none, and for the ids that were
    ///     recorded before cases had numbers
    public record Line(
            LogItem look,
            @Nullable String service,
            boolean own,
            @Nullable String caseNumber) {}

    @GetMapping("/cabinet/who-asked")
    String looks(Caller.Person caller, Cursor cursor, Language language, Model model) {
        var page = log.of(caller.person(), cursor, language);
        model.addAttribute(
                "lines", page.items().stream().map(look -> line(look, language)).toList());
        model.addAttribute("next", page.next());
        return "access/who-asked";
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
                number == null || ID.matcher(number).matches() ? null : number);
    }
}
