package tereze.notices.delivery;

import java.time.Instant;
import java.util.UUID;
import tereze.acts.PersonId;
import tereze.api.Language;

/// A message as a provider gets it.
///
/// @param id the same at each try
/// @param to an e-mail address or a phone number
/// @param subject empty for an SMS
/// @param at when what it tells of happened
public record Letter(UUID id, PersonId person, String to, String subject, String text, Language language, Instant at) {
    /// An address is nobody else's business, and a log is read by others.
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
