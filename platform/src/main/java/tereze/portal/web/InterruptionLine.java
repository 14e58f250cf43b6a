package tereze.portal.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tereze.api.Language;
import tereze.catalogue.Catalogue;
import tereze.releases.Interruptions;

/// A pause of a service on the status page, in the reader's language.
///
/// @param name of the service
/// @param agency who answers for it
/// @param until when it went on; null while it is paused
/// @param length until its end, or until now
public record InterruptionLine(
        String service,
        String name,
        String agency,
        Instant since,
        @Nullable Instant until,
        Duration length,
        String reason,
        String elsewhere) {
    static InterruptionLine of(
            Interruptions.Pause pause,
            Catalogue catalogue,
            Function<String, String> agencies,
            Instant now,
            Language language) {
        return new InterruptionLine(
                pause.service(),
                catalogue
                        .find(pause.service())
                        .map(service -> service.about().name().in(language))
                        .orElse(pause.service()),
                agencies.apply(pause.agency()),
                pause.since(),
                pause.until(),
                Duration.between(pause.since(), Objects.requireNonNullElse(pause.until(), now)),
                sentence(pause.reason().in(language)),
                sentence(pause.elsewhere().in(language)));
    }

    /// With one full stop, whether or not it was written with it.
    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
