package tereze.notices.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tereze.access.Caller;
import tereze.api.Cursor;
import tereze.api.Language;
import tereze.notices.Notices;

/// A person's notifications, in the language of the page.
@Controller
class NoticePages {
    private final NoticeViews views;
    private final Notices notices;

    NoticePages(NoticeViews views, Notices notices) {
        this.views = views;
        this.notices = notices;
    }

    /// The person has seen then all that the page shows, and what is older.

    @GetMapping("/cabinet/notices")
    String notices(Caller.Person caller, Cursor cursor, Language language, Model model) {
        var newest = notices.to(caller.person(), Long.MAX_VALUE, 1);
        var page = views.to(caller.person(), cursor, language);
        newest.forEach(notice -> notices.see(caller.person(), notice.seq()));
        model.addAttribute("notices", page.items());
        model.addAttribute("next", page.next());
        return "notices/notices";
    }
}
