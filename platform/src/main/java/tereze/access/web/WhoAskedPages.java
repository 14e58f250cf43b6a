package tereze.access.web;

import java.util.List;
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

/// Who asked about me, when and why.
@Controller
class WhoAskedPages {
    private final AccessLogViews log;
    private final List<GroundWords> grounds;

    WhoAskedPages(AccessLogViews log, List<GroundWords> grounds) {
        this.log = log;
        this.grounds = grounds;
    }

    /// A look, as its page tells it.
    ///
    /// @param service the name of the service that was applied for; null where the ground is another
    /// @param own whether the purpose is in the asker's own words: it is where the person let it be asked
    public record Line(LogItem look, @Nullable String service, boolean own) {}

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
        return new Line(look, service, ground.equals(DataAccessed.CONSENT));
    }
}
