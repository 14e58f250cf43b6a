package tereze.notices.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tereze.access.Caller;
import tereze.api.Cursor;
import tereze.api.Language;
import tereze.api.Page;
import tereze.api.Reply;
import tereze.notices.ContactBook;
import tereze.notices.Notice;
import tereze.notices.NoticeWords;
import tereze.notices.Notices;
import tereze.notices.Reach;

/// What the caller was told, in the language they wish to be written to.
@RestController
class OwnNoticesController {
    private final Notices notices;
    private final ContactBook contacts;
    private final NoticeWords words;

    OwnNoticesController(Notices notices, ContactBook contacts, NoticeWords words) {
        this.notices = notices;
        this.contacts = contacts;
        this.words = words;
    }

    /// A message.
    ///
    /// @param thing the case or the registration that it is about
    /// @param until by when the caller may answer; null where nothing is asked
    /// @param receipt of the act told of; null where that is about somebody else
    public record NoticeView(
            Instant at,
            String kind,
            String text,
            UUID thing,
            @Nullable Instant until,
            @Nullable UUID receipt) {}

    @GetMapping("/api/v1/me/notices")
    Reply<Page<NoticeView>> mine(Caller.Person caller, Cursor cursor, Language language) {
        Language wished = contacts.reach(caller.person()).map(Reach::language).orElse(language);
        return Reply.ok(noticesTo(caller, cursor, wished));
    }

    /// What the caller was told, the newest first.
    Page<NoticeView> noticesTo(Caller.Person caller, Cursor cursor, Language language) {
        return Page.cut(
                notices.to(caller.person(), cursor.number(Long.MAX_VALUE), Page.READ),
                notice -> Long.toString(notice.seq()),
                notice -> view(notice, language));
    }

    private NoticeView view(Notice notice, Language language) {
        return new NoticeView(
                notice.at(),
                notice.kind(),
                words.text(notice.matter(), language),
                notice.thing(),
                notice.until(),
                notice.receipt());
    }
}
