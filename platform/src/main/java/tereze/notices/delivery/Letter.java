package tereze.notices.delivery;

import java.time.Instant;
import java.util.UUID;
import tereze.acts.PersonId;
import tereze.api.Language;

/// A message for a provider.
///
/// @param id the same at each attempt
/// @param to an e-mail address or a phone number
/// @param subject empty for an SMS
/// @param at the time of the act that it is about
public record Letter(UUID id, PersonId person, String to, String subject, String text, Language language, Instant at) {
    /// Without the address, because the text may get into a log.
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
