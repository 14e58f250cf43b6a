package tereze.notices.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tereze.access.Caller;
import tereze.api.Cursor;
import tereze.api.Language;

/// A person's notifications, in the language of the page.
@Controller
class NoticePages {
    private final NoticeViews notices;

    NoticePages(NoticeViews notices) {
        this.notices = notices;
    }

    @GetMapping("/cabinet/notices")
    String notices(Caller.Person caller, Cursor cursor, Language language, Model model) {
        var page = notices.to(caller.person(), cursor, language);
        model.addAttribute("notices", page.items());
        model.addAttribute("next", page.next());
        return "notices/notices";
    }
}
