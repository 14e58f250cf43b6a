package tereze.notices;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.api.Language;
import tereze.api.Texts;
import tereze.catalogue.Catalogue;
import tereze.catalogue.ServiceId;
import tereze.law.WorkingCalendars;

/// The words of notices, from `country/kz/texts/notices_*.properties`. What goes out by SMS, and the subject
/// of a letter, may be read by whoever stands near: they name no service and no place. Immutable.
@Component
public final class NoticeWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
    private static final DateTimeFormatter SHORT_MOMENT = DateTimeFormatter.ofPattern("dd.MM HH:mm");

    private final Catalogue catalogue;
    private final WorkingCalendars calendars;
    private final Texts texts = Texts.load("notices");

    NoticeWords(Catalogue catalogue, WorkingCalendars calendars) {
        this.catalogue = catalogue;
        this.calendars = calendars;
    }

    /// As it stands in the cabinet.
    public String text(Matter matter, Language language) {
        return texts.text(
                matter.kind().code(),
                language,
                Map.of("service", service(matter.service(), language), "until", moment(matter.until(), MOMENT)));
    }

    /// The subject of a letter.
    public String subject(Matter matter, Language language) {
        return texts.text(matter.kind().code() + ".subject", language, Map.of());
    }

    /// A letter: the text of the cabinet with what every letter says.
    public String letter(Matter matter, Language language) {
        return texts.text("letter", language, Map.of("text", text(matter, language)));
    }

    /// A short message.
    public String sms(Matter matter, Language language) {
        return texts.text(
                matter.kind().code() + ".sms", language, Map.of("until", moment(matter.until(), SHORT_MOMENT)));
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

    private String moment(@Nullable Instant moment, DateTimeFormatter format) {
        return moment == null
                ? ""
                : format.format(moment.atZone(calendars.asKnownAt(moment).zone()));
    }
}
