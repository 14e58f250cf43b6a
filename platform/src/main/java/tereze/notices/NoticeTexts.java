package tereze.notices;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.api.DateWords;
import tereze.api.Language;
import tereze.api.Texts;
import tereze.catalogue.Catalogue;
import tereze.catalogue.ServiceId;

/// The texts of notifications, from the files of the modules that declare them. Others may see an SMS or a subject
/// line, so these name no service and no place. Immutable.
@Component
public final class NoticeTexts {
    private static final String SENDER = "Tereze: ";

    private final Catalogue catalogue;
    private final NotificationSources sources;
    private final Texts own = Texts.load("notices");
    private final DateWords dates = new DateWords();

    NoticeTexts(NotificationSources sources, Catalogue catalogue) {
        this.sources = sources;
        this.catalogue = catalogue;
    }

    /// Whether a kind has texts. One that only a newer version knows has none.
    public boolean isKnown(String kind) {
        return sources.isKnown(kind);
    }

    /// The text in the cabinet.
    public String text(NotificationContent content, Language language) {
        return text(
                content,
                "",
                language,
                Map.of("service", service(content.service(), language), "until", dates.end(content.until(), language)));
    }

    /// The subject of an e-mail.
    public String subject(NotificationContent content, Language language) {
        return text(content, ".subject", language, Map.of());
    }

    /// The body of an e-mail: the text of the cabinet within the common frame.
    public String letter(NotificationContent content, Language language) {
        return own.text("letter", language, Map.of("text", text(content, language)));
    }

    /// The text of an SMS.
    public String sms(NotificationContent content, Language language) {
        return text(content, ".sms", language, Map.of("until", dates.shortEnd(content.until(), language)));
    }

    /// The text of a notification in a browser: that of the SMS. The browser itself says who sent it.
    public String push(NotificationContent content, Language language) {
        String sms = sms(content, language);
        String text = sms.startsWith(SENDER) ? sms.substring(SENDER.length()) : sms;
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String text(NotificationContent content, String end, Language language, Map<String, String> with) {
        return sources.textsOf(content.kind()).text(content.kind() + end, language, with);
    }

    /// The service's name, or its id if it is no longer declared.
    private String service(@Nullable String id, Language language) {
        if (id == null || !ServiceId.isWellFormed(id)) {
            return "";
        }
        return catalogue
                .find(id)
                .map(definition -> definition.about().name().in(language))
                .orElse(id);
    }
}
