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

/// The words of notices, from the texts of the modules that tell them. What goes out by SMS, and the subject
/// of a letter, may be read by whoever stands near: they name no service and no place. Immutable.
@Component
public final class NoticeTexts {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
    private static final DateTimeFormatter SHORT_MOMENT = DateTimeFormatter.ofPattern("dd.MM HH:mm");

    private final Catalogue catalogue;
    private final WorkingCalendars calendars;
    private final NotificationSources sources;
    private final Texts own = Texts.load("notices");

    NoticeTexts(NotificationSources sources, Catalogue catalogue, WorkingCalendars calendars) {
        this.sources = sources;
        this.catalogue = catalogue;
        this.calendars = calendars;
    }

    /// As it stands in the cabinet.
    public String text(NotificationContent matter, Language language) {
        return text(
                matter,
                "",
                language,
                Map.of("service", service(matter.service(), language), "until", moment(matter.until(), MOMENT)));
    }

    /// The subject of a letter.
    public String subject(NotificationContent matter, Language language) {
        return text(matter, ".subject", language, Map.of());
    }

    /// A letter: the text of the cabinet with what every letter says.
    public String letter(NotificationContent matter, Language language) {
        return own.text("letter", language, Map.of("text", text(matter, language)));
    }

    /// A short message.
    public String sms(NotificationContent matter, Language language) {
        return text(matter, ".sms", language, Map.of("until", moment(matter.until(), SHORT_MOMENT)));
    }

    private String text(NotificationContent matter, String end, Language language, Map<String, String> with) {
        return sources.textsOf(matter.kind()).text(matter.kind() + end, language, with);
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
