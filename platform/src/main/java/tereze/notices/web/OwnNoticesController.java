package tereze.notices.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tereze.access.Caller;
import tereze.api.Cursor;
import tereze.api.Language;
import tereze.api.Page;
import tereze.api.Reply;
import tereze.notices.ContactBook;
import tereze.notices.ReachableContacts;

/// The caller's notifications, in the language of their settings.
@RestController
class OwnNoticesController {
    private final NoticeViews notices;
    private final ContactBook contacts;

    OwnNoticesController(NoticeViews notices, ContactBook contacts) {
        this.notices = notices;
        this.contacts = contacts;
    }

    /// The caller's notifications, newest first.
    @GetMapping("/api/v1/me/notices")
    Reply<Page<NoticeViews.NoticeView>> mine(Caller.Person caller, Cursor cursor, Language language) {
        Language wished =
                contacts.reach(caller.person()).map(ReachableContacts::language).orElse(language);
        return Reply.ok(notices.to(caller.person(), cursor, wished));
    }
}
