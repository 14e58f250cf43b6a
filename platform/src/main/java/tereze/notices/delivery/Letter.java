package tereze.notices.delivery;

import java.time.Instant;
import java.util.UUID;
import tereze.acts.PersonId;
import tereze.api.Language;

/// A message for a provider.
///
/// @param id the same at each attempt
/// @param to an e-mail address, a phone number, or the id of a subscription
/// @param subject empty for an SMS
/// @param at the time of the act that it is about
/// @param page the path that a notification in a browser opens; empty for other messages, which have no links
public record Letter(
        UUID id, PersonId person, String to, String subject, String text, Language language, Instant at, String page) {
    /// A message without links.
    public Letter(UUID id, PersonId person, String to, String subject, String text, Language language, Instant at) {
        this(id, person, to, subject, text, language, at, "");
    }

    /// Without the address, because the text may get into a log.
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
