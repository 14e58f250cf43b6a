package tereze.notices;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tereze.api.Language;

/// Where and how a person is reached now: what they chose, and the register for the rest.
///
/// @param channels those by which they wish to be told and can be
public record ReachableContacts(
        @Nullable String email, @Nullable String phone, Language language, Set<Channel> channels) {
    public ReachableContacts {
        channels = Set.copyOf(channels);
    }

    /// The address for a channel; empty where there is none.
    public Optional<String> address(Channel channel) {
        return Optional.ofNullable(
                switch (channel) {
                    case EMAIL -> email;
                    case SMS -> phone;
                });
    }
}
