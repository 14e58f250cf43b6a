package tereze.notices;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.api.Language;

/// The contact settings that a person has chosen.
///
/// @param id derived from the person
/// @param email null for none
/// @param phone null for the one in the register
/// @param language null for the one in the register
/// @param channels may be empty: then notifications are only in the cabinet
public record Contacts(
        UUID id,
        PersonId person,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Language language,
        List<Channel> channels) {
    public Contacts {
        channels = List.copyOf(channels);
    }

    public static UUID idOf(PersonId person) {
        return UUID.nameUUIDFromBytes(("tereze/contacts/" + person).getBytes(StandardCharsets.UTF_8));
    }
}
