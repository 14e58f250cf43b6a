package tereze.notices.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tereze.access.Caller;
import tereze.api.Cursor;
import tereze.api.Language;
import tereze.api.Page;
import tereze.api.Reply;
import tereze.api.Texts;
import tereze.catalogue.Catalogue;
import tereze.catalogue.ServiceId;
import tereze.law.WorkingCalendars;
import tereze.notices.Notice;
import tereze.notices.Notices;
import tereze.people.People;
import tereze.people.Person;

/// What the caller was told, in the language they wish to be written to.
@RestController
class OwnNoticesController {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private final Notices notices;
    private final People people;
    private final Catalogue catalogue;
    private final WorkingCalendars calendars;
    private final Texts texts = Texts.load("notices");

    OwnNoticesController(Notices notices, People people, Catalogue catalogue, WorkingCalendars calendars) {
        this.notices = notices;
        this.people = people;
        this.catalogue = catalogue;
        this.calendars = calendars;
    }

    /// A message.
    ///
    /// @param thing the case or the registration that it is about
    /// @param until by when the caller may answer; null where nothing is asked
    /// @param receipt of the act told of; null where that is about somebody else
    record NoticeView(
            Instant at,
            String kind,
            String text,
            UUID thing,
            @Nullable Instant until,
            @Nullable UUID receipt) {}

    @GetMapping("/api/v1/me/notices")
    Reply mine(Caller.Person caller, Cursor cursor, Language language) {
        Language wished = people.find(caller.person()).map(Person::language).orElse(language);
        return Reply.ok(Page.cut(
                notices.to(caller.person(), cursor.number(Long.MAX_VALUE), Page.READ),
                notice -> Long.toString(notice.seq()),
                notice -> view(notice, wished)));
    }

    private NoticeView view(Notice notice, Language language) {
        Instant until = notice.until();
        String text = texts.text(
                notice.kind().code(),
                language,
                Map.of(
                        "service",
                        service(notice.service(), language),
                        "until",
                        until == null ? "" : MOMENT.format(until.atZone(zone(until)))));
        return new NoticeView(notice.at(), notice.kind().code(), text, notice.thing(), until, notice.receipt());
    }

    /// The service's name, or its id where it is declared no more.
    private String service(@Nullable String id, Language language) {
        if (id == null || !ServiceId.isWellFormed(id)) {
            return "";
        }
        return catalogue
                .current(new ServiceId(id))
                .map(definition -> definition.about().name().in(language))
                .orElse(id);
    }

    private ZoneId zone(Instant moment) {
        return calendars.asKnownAt(moment).zone();
    }
}
