package tereze.notices;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.api.Language;

/// Where and how a person wishes to be told, as they chose it. Who never chose has none of these.
///
/// @param id follows from the person
/// @param email null where they gave none
/// @param phone null: the one in the register
/// @param language null: the one in the register
/// @param channels may be none: then their cabinet is all there is
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

    /// The id of a person's contacts.
    public static UUID idOf(PersonId person) {
        return UUID.nameUUIDFromBytes(("tereze/contacts/" + person).getBytes(StandardCharsets.UTF_8));
    }
}
