package tereze.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tereze.access.Caller;
import tereze.api.Cursor;
import tereze.api.Language;

/// Who asked about me, when and why.
@Controller
class WhoAskedPages {
    private final OwnController own;

    WhoAskedPages(OwnController own) {
        this.own = own;
    }

    @GetMapping("/cabinet/who-asked")
    String looks(Caller.Person caller, Cursor cursor, Language language, Model model) {
        var page = own.looksAt(caller, cursor, language);
        model.addAttribute("looks", page.items());
        model.addAttribute("next", page.next());
        return "access/who-asked";
    }
}
