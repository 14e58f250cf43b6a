package tereze.identity;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import tereze.acts.PersonId;

/// A document whose holder was reminded that it will expire.
///
/// @param id derived from the document
/// @param document in the register of people
/// @param reminded the day whose reminder was given last
public record Expiry(UUID id, PersonId person, UUID document, LocalDate reminded) {
    /// The id for a document.
    public static UUID idOf(UUID document) {
        return UUID.nameUUIDFromBytes(("tereze/expiry/" + document).getBytes(StandardCharsets.UTF_8));
    }
}
