package tereze.notices;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tereze.api.Language;

/// A person's current contacts: their own settings, and the register for the rest.
///
/// @param channels the chosen ones that have an address
public record ReachableContacts(
        @Nullable String email, @Nullable String phone, Language language, Set<Channel> channels) {
    public ReachableContacts {
        channels = Set.copyOf(channels);
    }

    /// The address for a channel; empty if there is none.
    public Optional<String> address(Channel channel) {
        return Optional.ofNullable(
                switch (channel) {
                    case EMAIL -> email;
                    case SMS -> phone;
                });
    }
}
