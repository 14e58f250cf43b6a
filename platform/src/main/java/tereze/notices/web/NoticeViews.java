package tereze.notices.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.api.Cursor;
import tereze.api.DateWords;
import tereze.api.Language;
import tereze.api.Listing;
import tereze.api.Page;
import tereze.notices.Notice;
import tereze.notices.NoticeTexts;
import tereze.notices.Notices;

/// Notifications, as the API and their page show them.
@Component
final class NoticeViews {
    private static final Listing<Notice, Long> NOTICES = Listing.largestFirst(Notice::seq);

    private static final Logger LOG = LoggerFactory.getLogger(NoticeViews.class);

    private final Notices notices;
    private final NoticeTexts texts;

    NoticeViews(Notices notices, NoticeTexts texts) {
        this.notices = notices;
        this.texts = texts;
    }

    /// A notification.
    ///
    /// @param thing the case or the registration
    /// @param until the deadline of the caller's answer, exclusive; null if no answer is needed
    /// @param lastDay the last day that is in time, if the deadline is the end of a day; otherwise null
    /// @param receipt of the act; null if the act is about somebody else
    /// @param seen whether the caller has opened the list in the cabinet since
    public record NoticeView(
            Instant at,
            String kind,
            String text,
            UUID thing,
            @Nullable Instant until,
            @Nullable LocalDate lastDay,
            @Nullable UUID receipt,
            boolean seen) {}

    /// A person's notifications, newest first. One of a kind that this version does not know is left out: it must not
    /// take the page from its person.
    Page<NoticeView> to(PersonId person, Cursor cursor, Language language) {
        long seen = notices.seenBy(person);
        return NOTICES.page(cursor, (after, most) -> notices.to(person, after, most))
                .only(this::readable)
                .map(notice -> view(notice, seen, language));
    }

    private boolean readable(Notice notice) {
        boolean known = texts.isKnown(notice.kind());
        if (!known) {
            LOG.error("the notification of act {} is of an unknown kind, and pages leave it out", notice.seq());
        }
        return known;
    }

    private NoticeView view(Notice notice, long seen, Language language) {
        return new NoticeView(
                notice.at(),
                notice.kind(),
                texts.text(notice.content(), language),
                notice.thing(),
                notice.until(),
                DateWords.lastDay(notice.until()).orElse(null),
                notice.receipt(),
                notice.seq() <= seen);
    }
}
